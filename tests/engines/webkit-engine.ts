import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Engine } from './engine-page.ts';
import { eventually } from './eventually.ts';
import { isInstalled, Program } from './program.ts';
import { webDriverPage, type Carrier } from './webdriver.ts';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const MINI_BROWSERS = LIBRARIES.flatMap((folder) => [
	`${folder}/webkit2gtk-4.1/MiniBrowser`,
	`${folder}/webkit2gtk-4.0/MiniBrowser`,
	`${folder}/webkitgtk-6.0/MiniBrowser`
]);

export const webKitEngine: Engine = {
	name: 'WebKitGTK',
	howToInstall:
		'apt-get install -y webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-libav, or set MINIBROWSER_PATH',
	async start() {
		const binary = [process.env.MINIBROWSER_PATH ?? '', ...MINI_BROWSERS].find((path) => existsSync(path));
		if (binary === undefined || !isInstalled('WebKitWebDriver') || !isInstalled('Xvfb')) return null;
		const screen = new Program('Xvfb', ['-displayfd', '1', '-screen', '0', '1024x800x24', '-nolisten', 'tcp']);
		const display = await screen.firstWords();
		const port = await freePort();
		const driver = new Program('WebKitWebDriver', [`--port=${port}`], { DISPLAY: `:${display}` });
		const origin = `http://127.0.0.1:${port}`;
		await eventually('WebKitWebDriver listens', () => fetch(`${origin}/status`).then(isOk, () => false));
		const options = { binary, args: ['--automation'] };
		const session = (await post(`${origin}/session`, {
			capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
		})) as { sessionId: string; capabilities: { browserVersion: string } };
		return {
			version: session.capabilities.browserVersion,
			page: await webDriverPage(new HttpCarrier(`${origin}/session/${session.sessionId}`)),
			close: async () => {
				await driver.end();
				await screen.end();
			}
		};
	}
};

/**
 * Request timeout, longer than any script may take. WebKitGTK can hang for ever, for example when it leaves a page that
 * is still reading a long Blob.
 */
const ANSWER_MS = 100_000;

/** WebDriver over HTTP, as the spec defines it. */
class HttpCarrier implements Carrier {
	readonly #session: string;

	constructor(session: string) {
		this.#session = session;
	}

	send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
		return post(this.#session + pathOf(command, parameters), parameters);
	}
}

function pathOf(command: string, parameters: Readonly<Record<string, unknown>>): string {
	switch (command) {
		case 'SetTimeouts':
			return '/timeouts';
		case 'Navigate':
			return '/url';
		case 'ExecuteAsyncScript':
			return '/execute/async';
		case 'ElementClick':
			return `/element/${String(parameters.id)}/click`;
	}
	throw new Error(`no path is known for ${command}`);
}

async function post(url: string, body: unknown): Promise<unknown> {
	const signal = AbortSignal.timeout(ANSWER_MS);
	const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), signal });
	const { value } = (await response.json()) as { value: unknown };
	if (!response.ok) throw new Error(JSON.stringify(value));
	return value;
}

function isOk({ ok }: Response): boolean {
	return ok;
}

/** WebKitWebDriver cannot choose a port by itself. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
