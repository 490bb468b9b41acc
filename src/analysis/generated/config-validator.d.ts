export declare const checkConfig: unknown;
