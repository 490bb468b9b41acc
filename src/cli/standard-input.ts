// How `-` travels from the command line to where files are read: no file can have this name.

export const STANDARD_INPUT = '\0-';
