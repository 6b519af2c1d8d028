import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { buildSync } from 'esbuild';
import type { Clips } from '../../../src/lib/sound/clip.ts';
import type { ClipFacts, HeardSound, HeardTrack } from './heard-track.ts';
import type { AloneFile } from './listen.ts';
import { ALONE_FROM, aloneTrack, toneOf, type SheetedTrack } from '../track-sheets.ts';

const ROOM = 'listening/';
const ENTRY = fileURLToPath(new URL('listen.ts', import.meta.url));

export interface LearntClip extends ClipFacts {
	readonly key: string;
	/** The tone's name; null for words. */
	readonly tone: string | null;
}

let script: string | null = null;

/** A page in which Chromium decodes tracks and analyses them. It is not a page of the app and has no CSP. */
export class ListeningPage {
	readonly #page: Page;
	readonly #files = new Map<string, Uint8Array>();
	readonly #known = new Set<string>();

	private constructor(page: Page) {
		this.#page = page;
	}

	static async open(page: Page): Promise<ListeningPage> {
		const opened = new ListeningPage(page);
		await page.route(`**/${ROOM}**`, (route) => {
			const file = opened.#files.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
			if (file) return route.fulfill({ contentType: 'audio/mpeg', body: Buffer.from(file) });
			return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Listening</title>' });
		});
		await page.goto(ROOM);
		await page.addScriptTag({ content: (script ??= bundled()), type: 'module' });
		await page.waitForFunction(() => 'listener' in window);
		return opened;
	}

	/** Sends the page the clips that it does not have yet, and returns the facts about these new clips. */
	async learn(clips: Clips): Promise<LearntClip[]> {
		const fresh = [...clips].filter(([key]) => !this.#known.has(key));
		const files = fresh.map(([key, clip]): AloneFile => {
			this.#known.add(key);
			return { key, tone: toneOf(key), address: this.#serve(aloneTrack(clip)), from: ALONE_FROM };
		});
		const facts = await this.#page.evaluate((those) => window.listener.learn(those), files);
		return files.map(({ key, tone }, index) => ({ key, tone, ...facts[index]! }));
	}

	async hearTrack({ bytes, sheet }: Pick<SheetedTrack, 'bytes' | 'sheet'>): Promise<HeardTrack> {
		const address = this.#serve(bytes);
		return this.#page.evaluate(([from, wanted]) => window.listener.hearTrack(from, wanted), [address, sheet] as const);
	}

	async hearSounds({ bytes, sheet }: Pick<SheetedTrack, 'bytes' | 'sheet'>): Promise<HeardSound[]> {
		const address = this.#serve(bytes);
		return this.#page.evaluate(([from, wanted]) => window.listener.hearSounds(from, wanted), [address, sheet] as const);
	}

	#serve(file: Uint8Array): string {
		const name = `${this.#files.size + 1}.mp3`;
		this.#files.set(name, file);
		return name;
	}
}

function bundled(): string {
	const { outputFiles } = buildSync({ entryPoints: [ENTRY], bundle: true, format: 'esm', write: false });
	return outputFiles[0]!.text;
}
