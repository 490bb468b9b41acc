export declare const checkBehavior: unknown;
