import { describe, expect, it } from 'vitest';
import { FRAME_BYTES } from '../../sound/track/mp3-frame.ts';
import { printVoiceGroup } from '../../sound/voice/voice-group.ts';
import type { VoiceKept } from '../../sound/voice/voice-store.ts';
import { CachedVoiceStore, type VoiceCache } from './cached-voice-store.ts';

function frames(count: number): Uint8Array {
	const bytes = new Uint8Array(count * FRAME_BYTES);
	for (let at = 0; at < bytes.length; at += FRAME_BYTES) bytes.set([0xff, 0xf3, 0x44, 0xc4], at);
	return bytes;
}

function groupFile(word: string, count: number): Uint8Array<ArrayBuffer> {
	return printVoiceGroup(new Map([[word, { frames: frames(count) }]]));
}

const FOLDER = '_app/immutable/voice/';
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
	'exercise-long': groupFile('long', 30),
	'exercise-short': groupFile('short', 2),
	common: groupFile('left', 50),
	numbers: groupFile('one', 10)
};
const TOTAL = Object.values(FILES).reduce((sum, { length }) => sum + length, 0);
const pathOf = (name: string) => `${FOLDER}${name}.0a1b2c3d.bin`;
const groups = Object.fromEntries(
	Object.entries(FILES).map(([name, { length }]) => [name, { path: pathOf(name), bytes: length }])
);

class FakeCache implements VoiceCache {
	readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
	roomBytes = Infinity;
	async match(address: RequestInfo | URL) {
		const file = this.files.get(String(address));
		return file && new Response(file);
	}
	async put(address: RequestInfo | URL, response: Response) {
		const bytes = new Uint8Array(await response.arrayBuffer());
		if ((this.roomBytes -= bytes.length) < 0) throw new DOMException('full', 'QuotaExceededError');
		this.files.set(String(address), bytes);
	}
	async delete(address: RequestInfo | URL) {
		return this.files.delete(String(address));
	}
	async keys() {
		return [...this.files.keys()].map((address) => new Request(`https://host.test${address}`));
	}
}

/** A store at `/app`, a network that serves `host`'s files, and a record of its requests. */
function setUp({ cache = new FakeCache() as FakeCache | null } = {}) {
	const host = new Map(Object.entries(FILES).map(([name, file]) => [`/app/${pathOf(name)}`, file]));
	const network = { isUp: true, asked: [] as string[], now: 0, most: 0 };
	const fetch = async (address: string) => {
		network.asked.push(address);
		network.most = Math.max(network.most, ++network.now);
		await Promise.resolve();
		network.now--;
		if (!network.isUp) throw new TypeError('Failed to fetch');
		const file = host.get(address);
		return file ? new Response(file) : new Response('Not found', { status: 404 });
	};
	const visit = (importPack = async () => ({ groups })) =>
		new CachedVoiceStore({ base: '/app', importPack, fetch, openCache: async () => cache });
	return { host, network, cache: cache!, visit, store: visit() };
}

const address = (name: string) => `/app/${pathOf(name)}`;

describe('load', () => {
	it('gives the clips of all groups asked for, and keeps them', async () => {
		const { store, visit, network } = setUp();
		const clips = await store.load(['common', 'exercise-short']);
		expect([...clips.keys()]).toEqual(['left', 'short']);
		expect(clips.get('short')?.frames.length).toBe(2 * FRAME_BYTES);
		expect(store.kept.keptBytes).toBe(FILES['common']!.length + FILES['exercise-short']!.length);
		network.isUp = false;
		expect([...(await visit().load(['common'])).keys()]).toEqual(['left']);
	});

	it('leaves out what there is not, and what cannot be had offline', async () => {
		const { store, network } = setUp();
		await store.load(['common']);
		network.isUp = false;
		expect([...(await store.load(['common', 'numbers', 'exercise-of-my-own'])).keys()]).toEqual(['left']);
	});

	it('leaves out a broken file, takes it from the cache, and has it anew the next time', async () => {
		const { store, cache } = setUp();
		cache.files.set(address('numbers'), FILES['numbers']!.slice(0, -5));
		expect((await store.load(['numbers'])).size).toBe(0);
		expect(cache.files.has(address('numbers'))).toBe(false);
		expect(store.kept.keptBytes).toBe(0);
		expect([...(await store.load(['numbers'])).keys()]).toEqual(['one']);
	});

	it('does not keep a broken file of the network, also where the worker has kept it', async () => {
		const { store, host, cache } = setUp();
		host.set(address('numbers'), new TextEncoder().encode('<!doctype html>'));
		cache.put = async () => expect.unreachable();
		expect((await store.load(['numbers'])).size).toBe(0);
		expect(cache.files.size).toBe(0);
	});

	it('works with no cache, and with a full disk', async () => {
		const bare = setUp({ cache: null });
		expect((await bare.store.load(['common'])).size).toBe(1);
		const full = setUp();
		full.cache.roomBytes = 0;
		expect((await full.store.load(['common'])).size).toBe(1);
		expect(full.store.kept.keptBytes).toBe(0);
	});

	it('has nothing where the table of groups cannot be had, and asks for it again', async () => {
		const { visit } = setUp();
		let tries = 0;
		const store = visit(async () => {
			if (++tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
			return { groups };
		});
		expect((await store.load(['common'])).size).toBe(0);
		expect((await store.load(['common'])).size).toBe(1);
	});
});

describe('keepAll', () => {
	it('fetches what is missing, three at a time, what all need first and then the small ones', async () => {
		const { store, network } = setUp();
		await store.load(['numbers']);
		network.asked = [];
		await store.keepAll();
		expect(network.asked).toEqual(['common', 'exercise-short', 'exercise-long'].map(address));
		expect(network.most).toBe(3);
	});

	it('tells how far it is, in bytes', async () => {
		const { store } = setUp();
		const told: VoiceKept[] = [];
		store.onKept((kept) => void told.push(kept));
		await store.keepAll();
		const bytes = told.map(({ keptBytes }) => keptBytes);
		expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
		expect(new Set(bytes).size).toBe(5);
		expect(told[0]?.status).toBe('fetching');
		expect(told.at(-1)).toEqual({ keptBytes: TOTAL, totalBytes: TOTAL, status: 'complete' });
	});

	it('stops at the first failure, and goes on from there', async () => {
		const { store, host, network } = setUp();
		host.delete(address('common'));
		await store.keepAll();
		expect(store.kept.status).toBe('failed');
		expect(network.asked).not.toContain(address('exercise-long'));
		host.set(address('common'), FILES['common']!);
		network.asked = [];
		await store.keepAll();
		expect(store.kept.status).toBe('complete');
		expect(network.asked).not.toContain(address('exercise-short'));
	});

	it.each([
		['a full disk', (at: ReturnType<typeof setUp>) => (at.cache.roomBytes = FILES['common']!.length + 1)],
		['no network', ({ network }: ReturnType<typeof setUp>) => (network.isUp = false)],
		['a broken file', ({ host }: ReturnType<typeof setUp>) => host.set(address('numbers'), new Uint8Array(9))]
	])('fails with %s', async (_, breakIt) => {
		const at = setUp();
		breakIt(at);
		await at.store.keepAll();
		expect(at.store.kept.status).toBe('failed');
	});

	it('fails where nothing can be kept', async () => {
		const { store } = setUp({ cache: null });
		await store.keepAll();
		expect(store.kept.status).toBe('failed');
	});

	it('does nothing while it runs', async () => {
		const { store, network } = setUp();
		await Promise.all([store.keepAll(), store.keepAll()]);
		expect(network.asked.length).toBe(4);
	});

	it('takes away what older versions kept, once all is there', async () => {
		const { store, cache, network } = setUp();
		const old = `/app/${FOLDER}common.ffffffff.bin`;
		cache.files.set(old, FILES['common']!);
		network.isUp = false;
		await store.keepAll();
		expect(cache.files.has(old)).toBe(true);
		network.isUp = true;
		await store.keepAll();
		expect([...cache.files.keys()].sort()).toEqual(Object.keys(FILES).map(address).sort());
	});
});

it('touches nothing until it is asked, and then knows what was kept before', async () => {
	const { store, visit, network } = setUp();
	await store.keepAll();
	const later = visit();
	expect(later.kept).toEqual({ keptBytes: 0, totalBytes: 0, status: 'idle' });
	network.asked = [];
	await later.look();
	expect(later.kept).toEqual({ keptBytes: TOTAL, totalBytes: TOTAL, status: 'complete' });
	expect(network.asked).toEqual([]);
});
