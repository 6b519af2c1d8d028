import { callOf, FIND_BUTTON, type EnginePage } from './engine-page.ts';

/** Sends WebDriver commands, named as in the W3C spec, and returns the `value` of the answer. Throws on errors. */
export interface Carrier {
	send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

type Outcome<Value> = { value: Value } | { error: string };

/** WebDriver's web element identifier: the key under which an element's id is returned. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SCRIPT_MS = 90_000;

/** A page controlled by WebDriver commands. `carrier` must already have a session. */
export async function webDriverPage(carrier: Carrier): Promise<EnginePage> {
	await carrier.send('SetTimeouts', { script: SCRIPT_MS });

	async function run<Value>(body: string, ...args: readonly unknown[]): Promise<Value> {
		const script = `
			const done = arguments[arguments.length - 1];
			${callOf(body, args)}.then(
				(value) => done({ value: value === undefined ? null : value }),
				(error) => done({ error: String(error) })
			);`;
		const outcome = (await carrier.send('ExecuteAsyncScript', { script, args: [] })) as Outcome<Value>;
		if ('error' in outcome) throw new Error(outcome.error);
		return outcome.value;
	}

	return {
		run,
		open: async (url) => void (await carrier.send('Navigate', { url })),
		click: async (name) => {
			const button = await run<Record<string, string> | null>(FIND_BUTTON, name);
			if (!button) throw new Error(`there is no button “${name}”`);
			await carrier.send('ElementClick', { id: button[ELEMENT] });
		}
	};
}
