#!/bin/sh
# Makes src/languages/en/syntax.model from the UD English EWT training file. Needs python3-torch, python3-numpy and
# libopenblas0-pthread (Debian), and the package's own dev dependencies. One thread; the same bytes each time.
# Usage: training/train.sh TREEBANK.conllu [WORK [MODEL]]   (WORK keeps the stages; with MODEL, a file made before, its tags and trees
# are kept and only the boundaries are trained: two minutes)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
treebank=$1
work=${2:-${TMPDIR:-/tmp}/synoptic-training}
mkdir -p "$work"
"$here/../node_modules/.bin/tsx" "$here/paragraphs.ts" "$treebank" "$work/paragraphs.jsonl"
# one thread and one kernel, whatever the machine has: sums are then taken in one order
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 PYTHONHASHSEED=0
/usr/bin/python3 "$here/train.py" "$treebank" "$work/paragraphs.jsonl" "$here/../src/languages/en/syntax.model" --work "$work" ${3:+--parser "$3"}
