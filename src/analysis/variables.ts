// Where variables get values and where they are read.

import { attributeText } from '../model/build-dialplan.ts';
import { type Dialplan, hasContent, type Tag, tagsOf } from '../model/dialplan.ts';
import { definitionOf } from '../model/tag-definitions.ts';
import { parseTemplate, references, type Template, type VariableReference } from '../syntax/template.ts';
import type { XmlAttribute } from '../syntax/xml-tree.ts';

/** A tag that gives a variable a value: setvar, record, get, post. */
export interface VariableDefinition {
  readonly tag: Tag;
  /** The attribute that names the variable: `varname`, or `name` of a record without one (Q47). */
  readonly attribute: XmlAttribute;
  /** The name as written, trimmed; it may hold `${}`. */
  readonly name: string;
}

/** One `${...}` in a place where it is expanded, or in one where it is not. */
export interface VariableUse {
  readonly tag: Tag;
  readonly template: Template;
  readonly reference: VariableReference;
  /** The attribute it stands in; undefined for the tag's text. */
  readonly attribute: XmlAttribute | undefined;
  /** False where the platform leaves `${}` as it is (Q30). */
  readonly expands: boolean;
}

export interface Variables {
  readonly definitions: readonly VariableDefinition[];
  /** Definitions by plain name. */
  readonly byName: ReadonlyMap<string, readonly VariableDefinition[]>;
  /** Definitions whose name is known only during the call, as patterns. */
  readonly dynamic: readonly NamePattern[];
  readonly uses: readonly VariableUse[];
}

// More than any real plan has; beyond it any name may be set.
const MOST_PATTERNS = 100;

/** Collects all definitions and uses, in document order. */
export function findVariables(dialplan: Dialplan): Variables {
  const definitions: VariableDefinition[] = [];
  for (const kind of ['setvar', 'record', 'get', 'post'] as const) {
    for (const tag of tagsOf(dialplan, kind)) {
      const attribute = tag.varname ?? (tag.kind === 'record' ? tag.name : undefined);
      const name = attribute?.value.trim();
      if (attribute !== undefined && name !== undefined && name !== '') definitions.push({ tag, attribute, name });
    }
  }
  definitions.sort((a, b) => a.tag.index - b.tag.index);
  const byName = new Map<string, VariableDefinition[]>();
  const dynamic = new Map<string, NamePattern>();
  for (const definition of definitions) {
    if (definition.name.includes('${')) {
      if (dynamic.size < MOST_PATTERNS) dynamic.set(definition.name, namePattern(definition.name));
      else dynamic.set('${}', namePattern('${}'));
      continue;
    }
    const others = byName.get(definition.name);
    if (others === undefined) byName.set(definition.name, [definition]);
    else others.push(definition);
  }
  return { definitions, byName, dynamic: [...dynamic.values()], uses: findUses(dialplan) };
}

function findUses(dialplan: Dialplan): VariableUse[] {
  const { text } = dialplan.document;
  const uses: VariableUse[] = [];
  if (!text.includes('${')) return uses;
  for (const tag of dialplan.tags) {
    for (const attribute of tag.element.attributes) {
      if (!attribute.value.includes('${')) continue;
      const expands = definitionOf(tag.kind)?.attributes[attribute.name]?.expands ?? true;
      add(tag, parseTemplate(attributeText(attribute, text)), attribute, expands);
    }
    if (hasContent(tag) && tag.content.value.includes('${')) add(tag, parseTemplate(tag.content), undefined, true);
  }
  return uses;

  function add(tag: Tag, template: Template, attribute: XmlAttribute | undefined, expands: boolean): void {
    for (const reference of references(template.parts)) uses.push({ tag, template, reference, attribute, expands });
  }
}

/** The names that a name with `${}` may become: `choice${n}` fits `choice1`. */
export interface NamePattern {
  test(name: string): boolean;
}

/** Reads a name with `${}` as a pattern. Matching takes linear time whatever the name looks like. */
export function namePattern(name: string): NamePattern {
  const fixed: string[] = [''];
  let depth = 0;
  for (let i = 0; i < name.length; i++) {
    if (name[i] === '$' && name[i + 1] === '{') {
      if (depth === 0) fixed.push('');
      depth++;
      i++;
    } else if (name[i] === '}' && depth > 0) depth--;
    else if (depth === 0) fixed.push((fixed.pop() ?? '') + name[i]);
  }
  const [head = '', ...others] = fixed;
  const tail = others.pop() ?? '';
  return {
    test(candidate) {
      if (!candidate.startsWith(head) || !candidate.endsWith(tail)) return false;
      let at = head.length;
      for (const piece of others) {
        const found = candidate.indexOf(piece, at);
        if (found < 0) return false;
        at = found + piece.length;
      }
      return at + tail.length <= candidate.length;
    },
  };
}

/** True when some tag may give the variable a value. */
export function isDefined(variables: Variables, name: string): boolean {
  return variables.byName.has(name) || variables.dynamic.some((pattern) => pattern.test(name));
}
