// The version that `--version` and the reports print; a test compares it with package.json.

export const VERSION = '0.1.0';
