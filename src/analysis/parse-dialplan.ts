// From text to typed tags: for those who need the dialplan and no rules.

import { buildDialplan } from '../model/build-dialplan.ts';
import type { Dialplan } from '../model/dialplan.ts';
import { mayContain } from '../model/tag-definitions.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { readXml, type XmlReading } from '../syntax/read-xml.ts';

/** Reads and types one source text. `diagnostics` holds the syntax errors. */
export function parseDialplan(source: string): { dialplan: Dialplan; diagnostics: Diagnostic[] } {
  return fromReading(readXml(source, { allowsChild: mayContain }));
}

/** The typed dialplan of what a reader read. */
export function fromReading({ document, diagnostics }: XmlReading): { dialplan: Dialplan; diagnostics: Diagnostic[] } {
  return { dialplan: buildDialplan(document), diagnostics };
}
