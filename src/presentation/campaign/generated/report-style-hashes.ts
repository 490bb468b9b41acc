// Generated from ../report-style.ts and the style of charts by `npm run docs`. Do not edit.

// For the content security policy of a page.
export const REPORT_STYLE_HASHES = "'sha256-Q6LWun3NC/qVDQ5w8IdYtJyUeL4+yy4KCmKFwgumsmw=' 'sha256-l7tY/cydJQfUMGrJOXJfYRPF1dDRnhUJBz2xKtWOVrg='";
