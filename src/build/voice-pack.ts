import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { printVoiceGroup } from '../lib/sound/voice/voice-group.ts';
import { readRoutineFolder } from './content/read-routines.ts';
import { groupClips, voiceGroups, type GroupContents } from './voice/groups.ts';
import type { VoiceOptions } from './voice/speak-all.ts';

const MODULE = 'virtual:voice-pack';
const FOLDER = '_app/immutable/voice';
const SERVED = new RegExp(`/${FOLDER}/([a-z0-9-]+)\\.[0-9a-f]{8}\\.bin$`);
/** For estimating the size of a group that has not been spoken yet. Good enough for a progress bar in development. */
const BYTES_A_LETTER = 300;
const BYTES_OF_TONES = 100_000;

interface VoiceFile {
	/** Relative to the base path. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/**
 * Speaks every phrase that the routines in `routines/` may need, in groups that are fetched together.
 * `src/virtual.d.ts` declares the exports of `virtual:voice-pack`. During development, a group is spoken on request.
 */
export function voicePack({ folder = 'routines', ...options }: { folder?: string } & VoiceOptions = {}): Plugin {
	let isBuild = false;
	let files: Promise<Map<string, VoiceFile>> | null = null;
	let last: Promise<unknown> = Promise.resolve();

	async function makeFiles(): Promise<Map<string, VoiceFile>> {
		const made = await groupClips(voiceGroups(readRoutineFolder(folder)), options);
		return new Map(
			[...made].map(([group, clips]): [string, VoiceFile] => {
				const bytes = printVoiceGroup(clips);
				return [group, { path: pathOf(group, bytes), bytes }];
			})
		);
	}

	/** Runs one request at a time, because each uses as many threads as the machine has processors. */
	function makeOne(group: string, contents: GroupContents): Promise<Uint8Array> {
		const made = last
			.then(() => groupClips(new Map([[group, contents]]), options))
			.then((clips) => printVoiceGroup(clips.get(group)!));
		last = made.catch(() => {});
		return made;
	}

	return {
		name: 'homestretch:voice-pack',
		configResolved(config) {
			isBuild = config.command === 'build';
		},
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const group = SERVED.exec(new URL(request.url ?? '/', 'http://localhost').pathname)?.[1];
				const contents = group === undefined ? undefined : voiceGroups(readRoutineFolder(folder)).get(group);
				if (group === undefined || !contents) return next();
				makeOne(group, contents).then((bytes) => {
					response.setHeader('Content-Type', 'application/octet-stream');
					response.setHeader('Cache-Control', 'no-cache');
					response.end(bytes);
				}, next);
			});
		},
		resolveId(id) {
			return id === MODULE ? `\0${MODULE}` : undefined;
		},
		async load(id) {
			if (id !== `\0${MODULE}`) return undefined;
			const groups = isBuild ? sizesOf(await (files ??= makeFiles())) : roughSizesOf(folder);
			return `export const groups = ${JSON.stringify(groups)};`;
		},
		async generateBundle() {
			if (this.environment.config.consumer !== 'client') return;
			for (const { path: fileName, bytes } of (await (files ??= makeFiles())).values()) {
				// `name` is needed as well: `$service-worker` lists only files that have one.
				this.emitFile({ type: 'asset', fileName, name: fileName, source: bytes });
			}
		}
	};
}

type Sizes = Readonly<Record<string, { readonly path: string; readonly bytes: number }>>;

function sizesOf(files: ReadonlyMap<string, VoiceFile>): Sizes {
	return Object.fromEntries([...files].map(([group, { path, bytes }]) => [group, { path, bytes: bytes.length }]));
}

function roughSizesOf(folder: string): Sizes {
	const groups = voiceGroups(readRoutineFolder(folder));
	return Object.fromEntries(
		[...groups].map(([group, { phrases, tones = false, beds = [] }]) => {
			const bytes = phrases.join('').length * BYTES_A_LETTER + (tones || beds.length > 0 ? BYTES_OF_TONES : 0);
			return [group, { path: pathOf(group, Buffer.from(phrases.join('\n'))), bytes }];
		})
	);
}

/** The path includes a hash of the content, so that the content at an address never changes. */
function pathOf(group: string, content: Uint8Array): string {
	return `${FOLDER}/${group}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.bin`;
}
