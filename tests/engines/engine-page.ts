/** One page of an engine, driven from outside. Which engine it is, only who makes it knows. */
export interface EnginePage {
	/** Waits until the document is loaded. */
	open(url: string): Promise<void>;
	/** Runs `body`, of an async function, in the page; `args` are an array there, and JSON, like what it returns. */
	run<Value>(body: string, ...args: readonly unknown[]): Promise<Value>;
	/** As a person would: the button or link of that name, which must be there. */
	click(name: string): Promise<void>;
}

export interface RunningEngine {
	readonly version: string;
	readonly page: EnginePage;
	/** Ends it and all that was started for it. */
	close(): Promise<void>;
}

export interface Engine {
	readonly name: string;
	/** Null where it is not on this machine. */
	start(): Promise<RunningEngine | null>;
	/** What to do where it is not. */
	readonly howToInstall: string;
}

/** Where a page looks for what is clicked; `page-hooks.js` is in every page. */
export const FIND_BUTTON = 'return window.engine.button(args[0]);';

/** The source of `body` as a call whose value is a promise. */
export function callOf(body: string, args: readonly unknown[]): string {
	return `(async (args) => { ${body} })(${JSON.stringify(args)})`;
}
