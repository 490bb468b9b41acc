// Properties try the same inputs in every run, so that a commit passes or fails for good. `PROPERTY_SEED=7 npm test`
// tries others; what they find becomes a test of its own.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_125) });
