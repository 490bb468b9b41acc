// `npm run mutants -- [count] [seed]`: small accidents in valid plans, each of a kind real authors make. A mutant is
// caught when the default preset says something about it that it does not say about the original.

import { lintSource } from '../../src/analysis/lint.ts';
import { CORPUS, EXAMPLES, GOOD_FIXTURES, type NamedPlan } from '../helpers/plans.ts';
import { generatePlan, seeded } from './generate-plan.ts';

const count = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 7);
const GOAL = 0.9;

const random = seeded(seed);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(items: readonly T[]): T | undefined => items[below(items.length)];

/** Plans without errors or warnings; the well-formed corpus, when it lies beside the checkout, takes part. */
const plans: NamedPlan[] = [
  ...EXAMPLES,
  ...CORPUS,
  ...GOOD_FIXTURES.filter(({ text }) => text.length > 500),
  ...Array.from({ length: 10 }, (_, i) => ({ path: `generated-${i}`, text: generatePlan(4000, i + 2) })),
].filter(({ text }) => lintSource(text).every((finding) => finding.severity !== 'error'));

interface Place {
  readonly at: number;
  readonly match: RegExpMatchArray;
}

function place(text: string, pattern: RegExp): Place | undefined {
  const match = pick([...text.matchAll(pattern)]);
  return match?.index === undefined ? undefined : { at: match.index, match };
}

function splice(text: string, { at, match }: Place, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + match[0].length);
}

/** Swaps two neighbouring letters, drops one, or doubles one. */
function slip(word: string): string {
  const at = Math.max(0, Math.min(word.length - 2, 1 + below(Math.max(1, word.length - 2))));
  const kind = below(3);
  if (kind === 0 && word[at] !== word[at + 1]) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word[at] + word.slice(at);
}

const MUTATIONS: Readonly<Record<string, (text: string) => string | undefined>> = {
  'misspell the target of a goto': (text) => {
    const found = place(text, /<goto(?: name="[^"]*")?>\s*([\w ]+?)\s*<\/goto>/g);
    return (
      found &&
      splice(
        text,
        found,
        found.match[0].replace(/>(\s*)([\w ]+?)(\s*)<\/goto>/, (_all, a, name, b) => `>${a}${slip(name)}${b}</goto>`),
      )
    );
  },
  'rename a tag that a goto names': (text) => {
    const targets = [...text.matchAll(/<goto[^>]*>\s*([\w ]+?)\s*<\/goto>/g)].map((match) => match[1]);
    const name = pick(targets);
    return name === undefined
      ? undefined
      : text.replace(new RegExp(`(<(?!goto)\\w+[^>]*\\bname=")${name}"`), (_all, head) => `${head}${name}2"`);
  },
  'drop a branch': (text) => {
    const found = place(text, /<keypress[^>]*>(?:(?!<keypress|<menu)[\s\S])*?<\/keypress>/g);
    return found && splice(text, found, '');
  },
  'change a key': (text) => {
    const found = place(text, /pressed="([0-9])"/g);
    return found && splice(text, found, `pressed="${(Number(found.match[1]) + 1 + below(8)) % 10}"`);
  },
  'reverse a range': (text) => {
    const found = place(text, /pressed="([0-9]+)-([0-9]+)"/g);
    return found && splice(text, found, `pressed="${found.match[2]}-${found.match[1]}"`);
  },
  'misspell a variable': (text) => {
    const found = place(text, /\$\{([\w.]+)\}/g);
    return found && splice(text, found, `\${${slip(found.match[1] as string)}}`);
  },
  'unclose a variable': (text) => {
    const found = place(text, /\$\{([\w.]+)\}/g);
    return found && splice(text, found, `\${${found.match[1]}`);
  },
  'misspell a tag': (text) => {
    const found = place(text, /<(\w{4,})((?:\s[^>]*)?)\/?>/g);
    if (found === undefined) return undefined;
    const word = slip(found.match[1] as string);
    return splice(text, found, found.match[0].replace(/^<\w+/, `<${word}`));
  },
  'misspell an attribute': (text) => {
    const found = place(text, / (type|voice|name|pressed|maxDigits|timeout|varname|expr)="/g);
    return found && splice(text, found, ` ${slip(found.match[1] as string)}="`);
  },
  'misspell a value': (text) => {
    const found = place(text, / (type|voice|mode|musiconhold)="(\w+)"/g);
    return found && splice(text, found, ` ${found.match[1]}="${slip(found.match[2] as string)}"`);
  },
  'cut an end tag': (text) => {
    const found = place(text, /<\/\w+>/g);
    return found && splice(text, found, '');
  },
  'drop a required attribute': (text) => {
    const found = place(text, / (?:type|pressed|varname|expr)="[^"]*"/g);
    return found && splice(text, found, '');
  },
  'drop a quote': (text) => {
    const found = place(text, /="[^"]*"/g);
    return found && splice(text, found, found.match[0].slice(0, -1));
  },
  'remove live or machine': (text) => {
    const found = place(text, /<(live|machine)>[\s\S]*?<\/\1>/g);
    return found && splice(text, found, '');
  },
};

const describeFindings = (text: string): string[] => lintSource(text).map(({ rule, message }) => `${rule}: ${message}`);
const originals = new Map(plans.map(({ text }) => [text, describeFindings(text)]));

const tally = new Map<string, { made: number; caught: number }>();
const survivors: string[] = [];
const kinds = Object.keys(MUTATIONS);
for (let made = 0, tries = 0; made < count && tries < count * 20; tries++) {
  const kind = kinds[tries % kinds.length] as string;
  const plan = pick(plans);
  const mutant = plan === undefined ? undefined : MUTATIONS[kind]?.(plan.text);
  if (plan === undefined || mutant === undefined || mutant === plan.text) continue;
  made++;
  const before = [...(originals.get(plan.text) ?? [])];
  const isNew = describeFindings(mutant).some((finding) => {
    const at = before.indexOf(finding);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
  const row = tally.get(kind) ?? { made: 0, caught: 0 };
  tally.set(kind, { made: row.made + 1, caught: row.caught + (isNew ? 1 : 0) });
  if (!isNew) survivors.push(`${kind}: ${plan.path}: ${firstDifference(plan.text, mutant)}`);
}

function firstDifference(original: string, mutant: string): string {
  let at = 0;
  while (at < original.length && original[at] === mutant[at]) at++;
  const line = (text: string): string =>
    text
      .slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at))
      .trim();
  return `${line(original).slice(0, 110)}  ->  ${line(mutant).slice(0, 110)}`;
}

const total = [...tally.values()].reduce((sum, { made }) => sum + made, 0);
const caught = [...tally.values()].reduce((sum, row) => sum + row.caught, 0);
for (const [kind, row] of [...tally].sort((a, b) => a[1].caught / a[1].made - b[1].caught / b[1].made)) {
  console.log(
    `${String(Math.round((100 * row.caught) / row.made)).padStart(4)} %  ${String(row.caught).padStart(4)} of ${String(row.made).padStart(4)}  ${kind}`,
  );
}
if (process.argv.includes('--survivors')) for (const survivor of survivors) console.log(`survived: ${survivor}`);
console.log(
  `${((100 * caught) / total).toFixed(1)} % of ${total} mutants caught over ${plans.length} plans; repeat with: npm run mutants -- ${count} ${seed}`,
);
if (caught / total < GOAL) process.exitCode = 1;
