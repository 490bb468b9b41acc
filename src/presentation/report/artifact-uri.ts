// File paths as the URIs that SARIF asks for.

/** A URI reference (RFC 3986), percent-encoded, with forward slashes: relative for relative paths, else `file:`. */
export interface ArtifactUri {
  readonly uri: string;
  readonly relative: boolean;
}

/** The URI of a file; backslashes count as separators wherever the path comes from. */
export function artifactUri(path: string): ArtifactUri {
  const segments = path.replaceAll('\\', '/').split('/');
  const [first = ''] = segments;
  if (/^[a-z]:$/i.test(first))
    return { uri: `file:///${[first, ...encoded(segments.slice(1))].join('/')}`, relative: false };
  if (first === '' && segments.length > 1) {
    // Two slashes are a network share, whose server is the URI's host.
    const share = segments[1] === '';
    return { uri: `${share ? 'file:' : 'file://'}${encoded(segments).join('/')}`, relative: false };
  }
  // Readers compare these with the paths in a repository, which never begin with "./".
  return { uri: encoded(segments.filter((segment) => segment !== '.')).join('/'), relative: true };
}

// Encodes colons too: a relative reference must not look as if it began with a scheme.
function encoded(segments: readonly string[]): string[] {
  return segments.map((segment) => encodeURIComponent(segment.toWellFormed()));
}
