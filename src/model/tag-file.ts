// The shape of grammar/tags/<tag>.json as a type: what the generators and the reference pages are made from.

/** One tag as grammar/tags/<tag>.json states it; see grammar/tag.schema.json. */
export interface TagFile {
  readonly tag: string;
  readonly summary: string;
  readonly details: string;
  readonly status: 'core' | 'rare' | 'historic';
  readonly attributes: {
    readonly properties: Readonly<
      Record<string, { readonly enum?: readonly string[]; readonly pattern?: string; readonly description: string }>
    >;
    readonly required?: readonly string[];
  };
  readonly attributeFacts: Readonly<Record<string, AttributeFactsFile>>;
  readonly children: { readonly tags: readonly string[]; readonly required?: readonly string[] };
  readonly parents: readonly string[];
  readonly text: {
    readonly allowed: boolean;
    readonly required?: boolean;
    readonly meaning?: string;
    readonly expands?: boolean;
  };
  readonly example: string;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** What a JSON Schema cannot say of one attribute. */
export interface AttributeFactsFile {
  readonly value: string;
  readonly default?: string;
  readonly unit?: string;
  readonly expands: boolean;
  readonly confidence: string;
  readonly sources: readonly string[];
  readonly rule?: string;
}
