// Generated from ../report-style.ts and the style of charts by `npm run docs`. Do not edit.

// For the content security policy of a page.
export const REPORT_STYLE_HASHES = "'sha256-nlnKipnK3vp5bVSc3v33+LbCamnKCA37qhLirfjVpaI=' 'sha256-l7tY/cydJQfUMGrJOXJfYRPF1dDRnhUJBz2xKtWOVrg='";
