import { connect, type Socket } from 'node:net';
import type { Carrier } from './webdriver.ts';

/** `[type, id, error, value]`: the answer to the command with that id. */
type Answer = [type: number, id: number, error: { error: string; message: string } | null, value: unknown];

/** Marionette's prefix for the commands that WebDriver defines. */
const PREFIX = 'WebDriver:';

/**
 * A client of Firefox's native automation protocol, to which geckodriver translates WebDriver. A packet is the JSON's
 * length in bytes, a colon, and the JSON (Firefox: `remote/doc/marionette/Protocol.md`).
 */
export class Marionette implements Carrier {
	readonly #socket: Socket;
	readonly #waiting = new Map<number, (answer: Answer) => void>();
	#unread = Buffer.alloc(0);
	#lastId = 0;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on('data', (data: Buffer) => this.#read(data));
	}

	static connect(port: number): Promise<Marionette> {
		return new Promise((resolve, reject) => {
			const socket = connect(port, '127.0.0.1');
			socket.once('error', reject);
			socket.once('connect', () => resolve(new Marionette(socket)));
		});
	}

	async send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
		const id = ++this.#lastId;
		const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
		const packet = JSON.stringify([0, id, PREFIX + command, parameters]);
		this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
		const [, , error, value] = await answered;
		if (error) throw new Error(`${command}: ${error.error}: ${error.message}`);
		return isWrapped(value) ? value.value : value;
	}

	close(): void {
		this.#socket.destroy();
	}

	#read(data: Buffer): void {
		this.#unread = Buffer.concat([this.#unread, data]);
		for (;;) {
			const colon = this.#unread.indexOf(':');
			if (colon === -1) return;
			const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
			if (this.#unread.length < end) return;
			const packet: unknown = JSON.parse(this.#unread.subarray(colon + 1, end).toString());
			this.#unread = this.#unread.subarray(end);
			if (Array.isArray(packet)) this.#take(packet as Answer); // the first packet is a greeting, not an array
		}
	}

	#take(answer: Answer): void {
		this.#waiting.get(answer[1])?.(answer);
		this.#waiting.delete(answer[1]);
	}
}

function isWrapped(value: unknown): value is { value: unknown } {
	return typeof value === 'object' && value !== null && Object.keys(value).join() === 'value';
}
