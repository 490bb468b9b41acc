// grammar/tags -> grammar/dialplan.rng: the language as a RELAX NG schema, for editors and XML tools. It says what such
// a schema can say and no more; the linter says the rest.

import type { TagFile } from '../model/tag-file.ts';

/** Branches that their parent holds once at most; all others may repeat. */
const AT_MOST_ONCE = new Set(['else']);

/** Lists that the vendor may extend: their values are offered, and any other is accepted. */
const OPEN_LISTS = new Set(['musiconhold']);

// XML Schema patterns have no flag for letter case, and the two words are read in any (Q7).
const KEYS = String.raw`\s*([0-9]+(-[0-9]+)?|[*#]|${anyCase('default')}|${anyCase('timeout')})\s*`;
const NOT_BLANK = String.raw`[\s\S]*\S[\s\S]*`;

const HEADER = `<?xml version="1.0" encoding="UTF-8"?>
<!--
  CallFire XML dialplans in RELAX NG. Generated from grammar/tags by \`npm run docs\`. Do not edit.

  To use it, point an editor to it in its settings, or put this line above the root while you write:
    <?xml-model href="dialplan.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>

  What is accepted more freely than it may seem, because the language does so: the words default and timeout of pressed
  in any letter case, blanks around numbers and key patterns, tags in any order around the branches of a menu or an if,
  live and machine in either order, any music on hold, any text as a caller ID, xml:lang and xml:space.

  What a schema of this kind cannot say, and \`dialplan lint\` does:
  - a tag or an attribute in another letter case is understood, reported and comes with a fix; here it is refused
  - a name is unique, and the target of a goto or a catch exists
  - value is needed in a catch when type is digit, and to in an sms
  - the branches of a menu do not repeat or overlap, a range has its low end first, and maxDigits leaves room for all
  - what a text holds: a number, an address, a number of a stored sound, depending on the type of the tag
  - references to variables are closed and known, and stand where they are expanded; expressions are JavaScript
  - which unit a timeout is taken in, and whether its size makes sense
  - where a call goes: loops, tags that no call comes to, a machine that hears the menu
  - a document has no DOCTYPE, and declares no prefixes of namespaces
-->
`;

const XML_ATTRIBUTES = 'xml-attributes';

/** The text of grammar/dialplan.rng. */
export function relaxNgSource(files: readonly TagFile[]): string {
  const actions = files.filter((file) => file.parents.includes('@block')).map((file) => file.tag);
  const grammar = node(
    'grammar',
    {
      xmlns: 'http://relaxng.org/ns/structure/1.0',
      'xmlns:a': 'http://relaxng.org/ns/compatibility/annotations/1.0',
      datatypeLibrary: 'http://www.w3.org/2001/XMLSchema-datatypes',
    },
    [
      node(
        'start',
        {},
        files.filter((file) => file.parents.length === 0).map((file) => reference(file.tag)),
      ),
      node('define', { name: 'action' }, [
        documentation('A tag that does something.'),
        node('choice', {}, actions.map(reference)),
      ]),
      node('define', { name: XML_ATTRIBUTES }, [anyXmlAttribute()]),
      ...files.map(definition),
    ],
  );
  return `${HEADER}${grammar}\n`;
}

function definition(file: TagFile): string {
  const { properties, required = [] } = file.attributes;
  const attributes = Object.keys(properties).map((name) => {
    const attribute = attributeOf(file, name);
    return required.includes(name) ? attribute : node('optional', {}, [attribute]);
  });
  const element = node('element', { name: file.tag }, [
    documentation(file.summary),
    reference(XML_ATTRIBUTES),
    ...attributes,
    ...content(file),
  ]);
  return node('define', { name: file.tag }, [element]);
}

// xml:lang, xml:space and the like may stand anywhere and mean nothing.
function anyXmlAttribute(): string {
  const name = node('nsName', { ns: 'http://www.w3.org/XML/1998/namespace' }, []);
  return node('zeroOrMore', {}, [node('attribute', {}, [name])]);
}

function attributeOf(file: TagFile, name: string): string {
  const schema = file.attributes.properties[name];
  const help = schema === undefined ? [] : [documentation(schema.description)];
  return node('attribute', { name }, [...help, ...values(file, name)]);
}

function values(file: TagFile, name: string): string[] {
  const schema = file.attributes.properties[name];
  if (schema?.enum !== undefined) {
    const known = schema.enum.map(value);
    return [node('choice', {}, OPEN_LISTS.has(name) ? [...known, node('data', { type: 'string' }, [])] : known)];
  }
  if (schema?.pattern !== undefined) return [matching(unanchored(schema.pattern))];
  if (file.attributeFacts[name]?.value === 'keys')
    return [node('choice', {}, [value('default'), value('timeout'), matching(KEYS)])];
  return [];
}

function content(file: TagFile): string[] {
  const { children, text } = file;
  if (text.allowed) return [text.required === true ? matching(NOT_BLANK) : node('text', {}, [])];
  if (children.tags.length === 0) return [node('empty', {}, [])];
  const required = children.required ?? [];
  if (required.length > 0) return [node('interleave', {}, required.map(reference))];
  const once = children.tags.filter((tag) => AT_MOST_ONCE.has(tag));
  const repeated = children.tags.filter((tag) => !AT_MOST_ONCE.has(tag)).map((tag) => reference(tag.replace('@', '')));
  const many = node('zeroOrMore', {}, repeated.length === 1 ? repeated : [node('choice', {}, repeated)]);
  return [many, ...once.flatMap((tag) => [node('optional', {}, [reference(tag)]), many])];
}

// JSON Schema searches for a pattern, XML Schema matches all of the value.
function unanchored(pattern: string): string {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) throw new Error(`not anchored: ${pattern}`);
  return pattern.slice(1, -1);
}

function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('');
}

function reference(name: string): string {
  return node('ref', { name }, []);
}

function value(text: string): string {
  return `<value type="string">${escapeXml(text)}</value>`;
}

function matching(pattern: string): string {
  return node('data', { type: 'string' }, [`<param name="pattern">${escapeXml(pattern)}</param>`]);
}

function documentation(text: string): string {
  return `<a:documentation>${escapeXml(text)}</a:documentation>`;
}

function node(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, text]) => ` ${key}="${escapeXml(text)}"`)
    .join('')}`;
  if (children.length === 0) return `${start}/>`;
  return `${start}>\n${children.join('\n').replace(/^/gm, '  ')}\n</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
