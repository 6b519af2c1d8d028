/** A page in a browser engine, controlled by the test. The interface is the same for all engines. */
export interface EnginePage {
	/** Waits until the document is loaded. */
	open(url: string): Promise<void>;
	/**
	 * Runs `body` in the page as the body of an async function whose parameter is the array `args`. Arguments and
	 * result are JSON.
	 */
	run<Value>(body: string, ...args: readonly unknown[]): Promise<Value>;
	/** Clicks the button or link of that name as a person would; throws if there is none. */
	click(name: string): Promise<void>;
}

export interface RunningEngine {
	readonly version: string;
	readonly page: EnginePage;
	/** Ends the engine and everything that was started for it. */
	close(): Promise<void>;
}

export interface Engine {
	readonly name: string;
	/** Null if the engine is not installed on this machine. */
	start(): Promise<RunningEngine | null>;
	/** Install instructions, printed if the engine is not installed. */
	readonly howToInstall: string;
}

/** A `body` for `run` that finds the control to click. It needs `page-hooks.js`, which every page loads. */
export const FIND_BUTTON = 'return window.engine.button(args[0]);';

/** Source of an expression that calls `body` with `args` and evaluates to a promise. */
export function callOf(body: string, args: readonly unknown[]): string {
	return `(async (args) => { ${body} })(${JSON.stringify(args)})`;
}
