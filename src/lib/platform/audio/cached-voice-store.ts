import type { Millis } from '../../routine/duration.ts';
import type { Clip, Clips } from '../../sound/clip.ts';
import { parseVoiceGroup } from '../../sound/voice/voice-group.ts';
import type { VoiceKept, VoiceStore } from '../../sound/voice/voice-store.ts';
import { voiceCache } from '../app/cache-names.ts';

/**
 * The groups of clips from the build. `path` is relative to the base, has no leading slash, and changes with the
 * content.
 */
export interface VoicePack {
	readonly groups: Readonly<Record<string, { readonly path: string; readonly bytes: number }>>;
}

export interface VoiceStoreParts {
	/** Where the app is served: `''` or `/name`. */
	readonly base: string;
	/** Rejects with a TypeError if the pack cannot be fetched. */
	readonly importPack: () => Promise<VoicePack>;
	readonly fetch?: (address: string) => Promise<Response>;
	/** Null if Cache Storage is missing or refused; nothing is stored then. */
	readonly openCache?: (name: string) => Promise<VoiceCache | null>;
}

export type VoiceCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

const FETCHES_AT_ONCE = 3;
/** Timeout for one group. On a network that is connected but delivers nothing, a session must not wait for ever. */
const FETCH_MS: Millis = 20_000;
/** Tones and sides: stored first, as every routine uses them. */
const FIRST_GROUP = 'common';

/**
 * `VoiceStore` on Cache Storage, with or without the service worker. Groups that `load` had to fetch are stored too.
 * `kept` leaves out groups from earlier visits until `look`, `load` or `keepAll` has been called.
 */
export class CachedVoiceStore implements VoiceStore {
	readonly #base: string;
	readonly #importPack: () => Promise<VoicePack>;
	readonly #fetch: (address: string) => Promise<Response>;
	readonly #openCache: (name: string) => Promise<VoiceCache | null>;
	readonly #listeners = new Set<(kept: VoiceKept) => void>();
	#groups: VoicePack['groups'] = {};
	#cache: VoiceCache | null = null;
	#opening: Promise<void> | null = null;
	#keptNames: ReadonlySet<string> = new Set();
	#status: 'idle' | 'fetching' | 'failed' = 'idle';

	constructor({ base, importPack, fetch = fetchInTime, openCache = open }: VoiceStoreParts) {
		this.#base = base;
		this.#importPack = importPack;
		this.#fetch = fetch;
		this.#openCache = openCache;
	}

	get kept(): VoiceKept {
		const all = Object.entries(this.#groups);
		const totalBytes = sumOf(all.map(([, { bytes }]) => bytes));
		const keptBytes = sumOf(all.map(([name, { bytes }]) => (this.#keptNames.has(name) ? bytes : 0)));
		const isComplete = totalBytes > 0 && keptBytes === totalBytes;
		return { keptBytes, totalBytes, status: isComplete ? 'complete' : this.#status };
	}

	onKept(changed: (kept: VoiceKept) => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	/** Finds out what is stored; fetches nothing but the table of groups. Never throws. */
	async look(): Promise<void> {
		this.#opening ??= this.#open();
		await this.#opening;
	}

	async load(groups: readonly string[]): Promise<Clips> {
		await this.look();
		const known = groups.filter((name) => name in this.#groups);
		const loaded = await Promise.all(known.map((name) => this.#load(name)));
		return new Map(loaded.flatMap((clips) => [...(clips ?? [])]));
	}

	knows(group: string): boolean {
		return group in this.#groups || Object.keys(this.#groups).length === 0;
	}

	async keepAll(): Promise<void> {
		if (this.#status === 'fetching') return;
		this.#setStatus('fetching');
		await this.look();
		const waiting = this.#missingNames();
		let isFailing = this.#cache === null || Object.keys(this.#groups).length === 0;
		const fetchInTurn = async () => {
			for (let name = waiting.shift(); name !== undefined && !isFailing; name = waiting.shift()) {
				const isKept = (await this.#fetchGroup(name)) !== null && this.#keptNames.has(name);
				isFailing ||= !isKept;
			}
		};
		await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, fetchInTurn));
		if (!isFailing) await this.#prune();
		this.#setStatus(isFailing ? 'failed' : 'idle');
	}

	/**
	 * Names of the groups that are not stored: `FIRST_GROUP` first, then by size, so that most groups are stored early.
	 */
	#missingNames(): string[] {
		const rank = (name: string) => (name === FIRST_GROUP ? 0 : this.#groups[name]!.bytes);
		return Object.keys(this.#groups)
			.filter((name) => !this.#keptNames.has(name))
			.sort((a, b) => rank(a) - rank(b));
	}

	/** Reads the table of groups and opens the cache. If the table cannot be fetched, the next call tries again. */
	async #open(): Promise<void> {
		const groups = await this.#importGroups();
		if (groups === null) {
			this.#opening = null;
			return;
		}
		this.#groups = groups;
		this.#cache = await this.#openCache(voiceCache(this.#base));
		const paths = new Set(await this.#keptAddresses());
		this.#setKept(Object.keys(groups).filter((name) => paths.has(this.#addressOf(name))));
	}

	async #importGroups(): Promise<VoicePack['groups'] | null> {
		try {
			return (await this.#importPack()).groups;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error; // offline, and the table is not stored yet
			return null;
		}
	}

	async #load(name: string): Promise<ReadonlyMap<string, Clip> | null> {
		const kept = await this.#match(name);
		if (kept === null) return this.#fetchGroup(name);
		const clips = parseVoiceGroup(await bytesOf(kept));
		if (!clips.ok) await this.#forget(name);
		return clips.ok ? clips.value : null;
	}

	/** Fetches a group and stores it if there is room; null if it cannot be fetched, or is not a voice file. */
	async #fetchGroup(name: string): Promise<ReadonlyMap<string, Clip> | null> {
		const bytes = await this.#download(this.#addressOf(name));
		if (bytes === null) return null;
		const clips = parseVoiceGroup(bytes);
		if (clips.ok) await this.#keep(name, bytes);
		else await this.#forget(name); // the service worker may have stored the group
		return clips.ok ? clips.value : null;
	}

	async #download(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
		try {
			const response = await this.#fetch(address);
			return response.ok ? await bytesOf(response) : null;
		} catch (error) {
			// Offline, cut off in the middle, or timed out.
			if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
			return null;
		}
	}

	async #keep(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		if (!this.#cache) return;
		try {
			// If the service worker fetched the group, it has stored it already.
			if ((await this.#match(name)) === null) await this.#cache.put(this.#addressOf(name), new Response(bytes));
			this.#setKept([...this.#keptNames, name]);
		} catch (error) {
			if (!(error instanceof DOMException)) throw error; // QuotaExceededError: a full disk
		}
	}

	async #forget(name: string): Promise<void> {
		await this.#delete(this.#addressOf(name));
		this.#setKept([...this.#keptNames].filter((kept) => kept !== name));
	}

	/** Deletes files that older versions stored and this version does not use. */
	async #prune(): Promise<void> {
		const used = new Set(Object.keys(this.#groups).map((name) => this.#addressOf(name)));
		const unused = (await this.#keptAddresses()).filter((address) => !used.has(address));
		await Promise.all(unused.map((address) => this.#delete(address)));
	}

	async #match(name: string): Promise<Response | null> {
		return orIfRefused(async () => (await this.#cache?.match(this.#addressOf(name))) ?? null, null);
	}

	async #delete(address: string): Promise<void> {
		await orIfRefused(async () => void (await this.#cache?.delete(address)), undefined);
	}

	async #keptAddresses(): Promise<string[]> {
		const requests = await orIfRefused(async () => (await this.#cache?.keys()) ?? [], []);
		return requests.map(({ url }) => new URL(url).pathname);
	}

	#addressOf(name: string): string {
		return `${this.#base}/${this.#groups[name]!.path}`;
	}

	#setKept(names: readonly string[]): void {
		this.#keptNames = new Set(names);
		this.#tell();
	}

	#setStatus(status: 'idle' | 'fetching' | 'failed'): void {
		this.#status = status;
		this.#tell();
	}

	#tell(): void {
		const { kept } = this;
		for (const changed of this.#listeners) changed(kept);
	}
}

function fetchInTime(address: string): Promise<Response> {
	return fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
}

async function open(name: string): Promise<VoiceCache | null> {
	return 'caches' in globalThis ? orIfRefused<VoiceCache | null>(() => caches.open(name), null) : null;
}

/**
 * Runs an operation on Cache Storage. All of Cache Storage fails if site data is blocked or its files are corrupt. This
 * then returns `otherwise`, so that the store works as if nothing were stored.
 */
async function orIfRefused<Value>(operation: () => Promise<Value>, otherwise: Value): Promise<Value> {
	try {
		return await operation();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return otherwise;
	}
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await response.arrayBuffer());
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
