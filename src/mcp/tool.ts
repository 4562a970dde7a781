/**
 * A tool: a name, words for a model, the shapes of its arguments and of its answer, and what it does. In: arguments as a client sends them. Out: an answer
 * as data and as text that says the same, or one sentence that says what is wrong and what to do.
 */
import type { z } from 'zod';
import { argumentFault } from './arguments.ts';
import type { Call } from './calls.ts';
import { type Fault, isFault } from './faults.ts';
import { type OpenStory, openStory, type Session, type StoryGiven } from './session.ts';

export interface ToolParts<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly run: (args: z.output<Input>, session: Session, call: Call) => Promise<z.output<Output> | Fault>;
  /** The same for a reader of text. */
  readonly show: (output: z.output<Output>) => string;
}

export interface Answer {
  readonly data: Record<string, unknown>;
  readonly text: string;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly answer: (args: unknown, session: Session, call: Call) => Promise<Answer | Fault>;
}

/** A tool whose arguments are checked before it runs, and whose work waits for its turn. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(parts: ToolParts<Input, Output>): Tool {
  const { name, title, description, input, output, run, show } = parts;
  const answer: Tool['answer'] = async (args, session, call) => {
    const read = input.safeParse(args);
    if (!read.success) return argumentFault(name, input, read.error);
    const data = await session.inTurn(
      async () => (await call.step(1, 'opening')) ?? (await run(read.data, session, call)),
    );
    return isFault(data) ? data : { data, text: show(data) };
  };
  return { name, title, description, input, output, answer };
}

export interface StoryToolParts<Input extends z.ZodObject & z.ZodType<StoryGiven>, Output extends z.ZodObject>
  extends Omit<ToolParts<Input, Output>, 'run'> {
  readonly run: (
    opened: OpenStory,
    args: z.output<Input>,
    session: Session,
    call: Call,
  ) => z.output<Output> | Fault | Promise<z.output<Output> | Fault>;
}

/** A tool that looks at a story, kept from before or read and compared now: `STORY_GIVEN` is among its arguments. */
export function storyTool<Input extends z.ZodObject & z.ZodType<StoryGiven>, Output extends z.ZodObject>(
  parts: StoryToolParts<Input, Output>,
): Tool {
  return tool<Input, Output>({
    ...parts,
    async run(args, session, call) {
      const opened = await openStory(args, session, call);
      return isFault(opened) ? opened : parts.run(opened, args, session, call);
    },
  });
}
