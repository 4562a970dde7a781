/** The command line's entry: which commands there are. One file per command; each is loaded only when it is called. */
import { Command, CommanderError, Option } from 'commander';
import type { InputOptions } from '../node/inputs.ts';
import { startParser } from '../node/threads.ts';
import { version } from '../node/version.ts';
import type { TableName } from '../output/tables.ts';
import type { ComparingThread } from './ask-thread.ts';
import { EXIT_USAGE } from './exits.ts';
import { type FetchCommandOptions, fetchOptions } from './fetch-options.ts';
import { PICTURES } from './printed.ts';
import { complain } from './printing.ts';
import { readerOptions } from './reader-options.ts';
import { closeStatus, openStatus } from './status.ts';

/** As in `output/tables.ts`, which only an export loads. */
const TABLE_NAMES = ['findings', 'quotations', 'values', 'reports'] as const satisfies readonly TableName[];

const INPUTS = 'files, folders, globs, web addresses, or - for standard input';

function inputOptions(command: Command): Command {
  const stated = command
    .option('--published <date>', 'publication date of inputs that state none (ISO 8601: 2025-07-04)')
    .option('--outlet <name>', 'outlet of inputs that state none')
    .addOption(new Option('--role <role>', 'what the inputs are').choices(['report', 'draft', 'record']))
    .option('--meta <table.csv>', 'fields per file: columns file, id, outlet, url, published, headline, language, role')
    .option('--columns <names>', 'columns of a CSV or TSV of reports: text=Body,published=Date,outlet=Paper');
  return fetchOptions(stated);
}

function manifestOptions(command: Command): Command {
  return command
    .option('--manifest <file>', 'write what the run used and made, with hashes')
    .option('--manifest-time', 'tell in it when that was');
}

/** Gathers an option that may be given more than once. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function program(thread: ComparingThread | null): Command {
  const main = new Command('synoptic')
    .description(
      'Sets news reports of one event side by side: what they agree on, where they differ, who said what, in their exact words.',
    )
    .version(version)
    .showHelpAfterError('(run with --help for usage)')
    .addHelpText('after', EXAMPLES);
  readerOptions(manifestOptions(inputOptions(main.command('compare'))))
    .description('compare several reports of one event')
    .argument('<inputs...>', INPUTS)
    .option('--json', 'the comparison as one JSON object (schema: synoptic.comparison/1)')
    .option('--jsonl', 'the same, a record a line')
    .option('--markdown', 'the page as Markdown')
    .option('--html <file>', 'the screen: one file with the texts in it, for a browser; - prints it')
    .option('--excerpts', 'with --html: carry what is quoted of the texts, not the texts')
    .option('--csv <folder>', 'tables of findings, quotations, values and reports; - prints one (docs/tables.md)')
    .addOption(new Option('--table <name>', 'with --csv -: which (findings)').choices([...TABLE_NAMES]))
    .option('--parquet <folder>', 'the same tables as Parquet files')
    .option('--jsonld', 'linked data: schema.org articles, quotations, claims; W3C annotations')
    .option('--tei', 'quotations word against word, as the critical apparatus of a TEI P5 document')
    .addOption(new Option('--svg <picture>', 'a picture for slides and papers').choices([...PICTURES]))
    .option('--all', 'show everything, also what differs in wording only')
    .option('--no-text', 'with --json, --jsonld or --html: leave the texts of the reports out')
    .option('--force', 'compare also reports that seem to be of another event')
    .option('--proposals <file>', 'differences that a model or a colleague proposes; may be given again', listed)
    .option('--review <file>', 'what a desk settled and dismissed, as the screen exports it')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', COMPARE_EXAMPLES)
    .action(async (inputs, options) => {
      exit(await (await import('./compare.ts')).runCompare(inputs, options, thread));
    });
  inputOptions(main.command('view'))
    .description('the same in a browser, where reports can be dropped and pasted; read again when files change')
    .argument('[inputs...]', `${INPUTS}; none: an empty page to drop them on`)
    .option('--port <number>', 'serve on this port (one that is free)')
    .option('--no-open', 'only print the address')
    .option('--force', 'compare also reports that seem to be of another event')
    .option('--proposals <file>', 'differences that a model or a colleague proposes; may be given again', listed)
    .addHelpText('after', VIEW_EXAMPLES)
    .action(async (inputs, options) => exit(await (await import('./view.ts')).runView(inputs, options)));
  inputOptions(main.command('check'))
    .description('check every quotation, number, date and name of a draft against reports')
    .argument('<draft>', 'the draft, or - for standard input')
    .requiredOption('--against <inputs...>', INPUTS)
    .option('--record <files...>', 'transcripts or readouts: they settle what was said')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'markdown', 'json', 'sarif']))
    .option('--json', 'as one JSON object (schema: synoptic.check/1)')
    .option('--markdown', 'as Markdown')
    .option('--all', 'list also what was found')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (draft, options) => {
      const parser = startParser();
      exit(await (await import('./check.ts')).runCheck(draft, options, parser));
    });
  inputOptions(main.command('group'))
    .description('which texts tell of one event: a stream parted into stories')
    .argument('<inputs...>', INPUTS)
    .option('--json', 'one JSON object a story, a line each (schema: synoptic.story/1)')
    .option('--follow', 'a line each time a story changes, as texts are read, and why')
    .option('--window <days>', 'texts published further apart are not held against each other', '400')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', GROUP_EXAMPLES)
    .action(async (inputs, options) => {
      exit(await (await import('./group.ts')).runGroup(inputs, options));
    });
  inputOptions(main.command('timeline'))
    .description('the story’s dates in order, and what each report says of them')
    .argument('<inputs...>', INPUTS)
    .option('--json', 'one JSON object a line')
    .option('--markdown', 'as Markdown')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', TIMELINE_EXAMPLES)
    .action(async (inputs, options) => {
      const parser = startParser();
      exit(await (await import('./timeline.ts')).runTimeline(inputs, options, parser));
    });
  manifestOptions(inputOptions(main.command('quotes')))
    .description('who is quoted in which words, by speaker over all reports')
    .argument('<inputs...>', INPUTS)
    .option('--speaker <name>', 'of one speaker; a last name is enough')
    .option('--json', 'as one JSON object (schema: synoptic.quotes/1)')
    .option('--csv', 'as a table (docs/tables.md)')
    .option('--markdown', 'as Markdown')
    .option('--all', 'show also what is told in a text’s own words')
    .option('--force', 'take in also reports that seem to be of another event')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', QUOTES_EXAMPLES)
    .action(async (inputs, options) => {
      const parser = startParser();
      exit(await (await import('./quotes.ts')).runQuotes(inputs, options, parser));
    });
  manifestOptions(inputOptions(main.command('versions')))
    .description('what changed between two or more states of one article')
    .argument('<inputs...>', 'the versions: files, folders, globs, web addresses, or - for standard input')
    .option('--against <inputs...>', 'other reports: which findings a change touches')
    .option('--json', 'as one JSON object (schema: synoptic.versions/1)')
    .option('--markdown', 'as Markdown')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', VERSIONS_EXAMPLES)
    .action(async (inputs, options) => {
      const parser = startParser();
      exit(await (await import('./versions.ts')).runVersions(inputs, options, parser));
    });
  manifestOptions(inputOptions(main.command('sample')))
    .description('findings by chance for people to code, without what the program says of them')
    .argument('<inputs...>', INPUTS)
    .option('--n <number>', 'how many findings', '50')
    .option('--seed <seed>', 'the same seed draws the same', '1')
    .option('--stratify', 'as many of each relation, as far as there are')
    .option('--key <file>', 'where the program’s own answers go (beside the sheet: sheet.key.csv)')
    .option('--force', 'take in also reports that seem to be of another event')
    .option('-o, --output <file>', 'write the sheet to a file instead of standard output')
    .addHelpText('after', SAMPLE_EXAMPLES)
    .action(async (inputs, options) => {
      const parser = startParser();
      exit(await (await import('./sample.ts')).runSample(inputs, options, parser));
    });
  main
    .command('agree')
    .description('how far filled coding sheets agree: Krippendorff’s alpha, and with a key the program’s precision')
    .argument('<sheets...>', 'a CSV file for each coder')
    .option('--key <key.csv>', 'what the program says of the items')
    .option('--column <name...>', 'columns of codes (relation, severity)')
    .option('--seed <seed>', 'seed of the intervals', '1')
    .option('--json', 'as one JSON object (schema: synoptic.agreement/1)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', AGREE_EXAMPLES)
    .action(async (sheets, options) => exit(await (await import('./agree.ts')).runAgree(sheets, options)));
  inputOptions(main.command('annotate'))
    .description('print each report’s layers: sentences, times, quantities, names, quotations')
    .argument('<inputs...>', INPUTS)
    .option('--json', 'one JSON object a line (schema: synoptic.annotation/1); this is the default')
    .option('--timex3', 'each text with its times marked in place (TimeML); -o may name a folder')
    .option('--syntax', 'with words, tags, lemmas and dependency trees')
    .addOption(new Option('--tokens <layout>', 'lay out the syntax layer').choices(['columns', 'rows']))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', ANNOTATE_EXAMPLES)
    .action(async (inputs, options) => {
      const parser = startParser();
      exit(await (await import('./annotate.ts')).runAnnotate(inputs, options, parser));
    });
  inputOptions(main.command('parse'))
    .description('print sentences, words, tags, lemmas and dependency trees as CoNLL-U')
    .argument('<inputs...>', INPUTS)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', PARSE_EXAMPLES)
    .action(async (inputs, options) => exit(await (await import('./parse.ts')).runParse(inputs, options)));
  main
    .command('mcp')
    .description('serve agents: the Model Context Protocol on standard input and output')
    .option('--root <folders...>', 'folders whose reports an agent may name; without it, those that the client offers')
    .addHelpText('after', MCP_EXAMPLES)
    .action(async options => exit(await (await import('./mcp.ts')).runMcp(options)));
  return main;
}

const EXAMPLES = `
Examples:
  $ synoptic compare reports/*.txt
  $ synoptic check draft.txt --against reports/
  $ synoptic annotate report.txt

Exit codes: 0 done, 1 some input failed (the rest is done), 2 usage.`;

const COMPARE_EXAMPLES = `
Examples:
  $ synoptic compare a.txt b.txt c.json
  $ synoptic compare reports/ --meta table.csv --all
  $ synoptic compare https://news.example/ferry https://other.example/ferry-sinks --save fetched/
  $ synoptic compare reports/ --proposals answer.json
  $ cat stories.jsonl | synoptic compare - --json -o comparison.json
  $ synoptic compare pasted.txt    (several reports, each under a line such as: # Outlet, date, address)
  $ synoptic compare reports/ --csv tables/ --manifest tables/manifest.json
  $ synoptic compare reports/ --csv - --table quotations > quotations.csv
  $ synoptic compare reports/ --jsonld -o story.jsonld
  $ synoptic compare reports/ --html story.html
  $ synoptic compare reports/ --review story.review.json --html story.html
  $ synoptic compare reports/ --svg matrix -o matrix.svg
  $ synoptic compare reports/ --reader http://localhost:11434/v1 --model qwen3:30b --cache answers/
  $ synoptic compare reports/ --reader https://api.example.com/v1 --model NAME --allow-remote \\
      --reader-budget 120s,0.10usd --reader-price 0.15,0.60 --save-proposals proposals.json

With --reader a model reads the reports and proposes; what it says is shown only where its words and values hold. Its key is taken
from the environment (SYNOPTIC_READER_KEY). No text is sent anywhere without it, and nothing is fetched unless a web address is named.`;

const VIEW_EXAMPLES = `
Only this machine can reach the page, and only with the key in its address. Nothing is fetched unless a web address is named or pasted.

Examples:
  $ synoptic view reports/
  $ synoptic view
  $ synoptic view reports/ --port 8765 --no-open`;

const CHECK_EXAMPLES = `
Examples:
  $ synoptic check draft.txt --against reports/*.txt
  $ synoptic check draft.txt --against reports/ --record transcript.txt
  $ synoptic check draft.txt --against reports/ --format sarif -o draft.sarif
  $ pbpaste | synoptic check - --against reports/ --all`;

const GROUP_EXAMPLES = `
Where it can't be told whether two texts tell of one event, they are two stories. How often that is right: docs/stories.md.

Examples:
  $ synoptic group today/
  $ synoptic group feeds.opml --json > stories.jsonl
  $ synoptic group stream.jsonl --follow`;

const TIMELINE_EXAMPLES = `
Examples:
  $ synoptic timeline reports/*.txt
  $ synoptic timeline reports/ --json`;

const QUOTES_EXAMPLES = `
Examples:
  $ synoptic quotes reports/*.txt
  $ synoptic quotes reports/ --speaker Lindovar
  $ synoptic quotes reports/ --csv -o quotations.csv`;

const VERSIONS_EXAMPLES = `
Versions are put in the order of their dates; where these do not tell (none, or the same) in the order given, the earliest first, which is said.

Examples:
  $ synoptic versions morning.html evening.html
  $ synoptic versions article-1.txt article-2.txt --against others/*.txt --markdown`;

const SAMPLE_EXAMPLES = `
Coders fill in the columns relation (agree, compatible, update, conflict; other: not of one thing; unclear) and severity (wording, minor,
material); docs/tables.md says what each means.

Examples:
  $ synoptic sample reports/ --n 50 --seed 7 -o sheet.csv
  $ synoptic sample reports/ --stratify --key elsewhere/key.csv -o sheet.csv`;

const AGREE_EXAMPLES = `
Each file is one coder's; rows of several stories may stand in one file. A cell left empty, or with NA, N/A, . or -, is a missing code.

Examples:
  $ synoptic agree anna.csv bo.csv
  $ synoptic agree anna.csv bo.csv chris.csv --key sheet.key.csv --json`;

const ANNOTATE_EXAMPLES = `
Examples:
  $ synoptic annotate reports/*.txt > layers.jsonl
  $ synoptic annotate report.txt --published 2025-07-04
  $ synoptic annotate reports/ --timex3 -o timeml/`;

const PARSE_EXAMPLES = `
Examples:
  $ synoptic parse report.txt
  $ echo "The ferry left late." | synoptic parse -`;

const MCP_EXAMPLES = `
Tools: compare, get_words, propose, quotes, timeline, check; prompt: read_and_propose.
Nothing is fetched from a network and no report is written anywhere; docs/mcp.md has limits and more clients.

Examples:
  $ synoptic mcp --root ~/stories
  $ claude mcp add synoptic -- synoptic mcp --root ~/stories
  in a client's configuration:
  { "mcpServers": { "synoptic": { "command": "synoptic", "args": ["mcp", "--root", "/home/me/stories"] } } }`;

function exit(code: number): void {
  process.exitCode = code;
}

/** Runs the command that the process was called with. `thread`: see `start.ts`. */
export async function main(thread: ComparingThread | null): Promise<void> {
  // a reader that closes the pipe (head) ends the program, quietly
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
    throw error;
  });
  const synoptic = program(thread);
  synoptic.hook('preAction', async (_, command) => {
    const { published, columns, quiet } = command.opts<InputOptions & FetchCommandOptions>();
    if (command.name() !== 'mcp' && quiet !== true) openStatus('starting');
    if (published === undefined && columns === undefined) return;
    const [fault] = (await import('../node/inputs.ts')).optionFaults({ published, columns });
    if (fault !== undefined) command.error(`synoptic: ${fault}`);
  });
  for (const command of [synoptic, ...synoptic.commands]) command.exitOverride();
  try {
    await synoptic.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  }
  closeStatus();
  // once all is written: Node would take down the heap first, which nobody waits for
  process.stdout.write('', error => {
    if (error != null && (error as NodeJS.ErrnoException).code !== 'EPIPE') {
      complain(`can’t write: ${error.message}`);
      process.exitCode = EXIT_USAGE;
    }
    process.stderr.write('', () => process.exit());
  });
}
