import { describe, expect, it } from 'vitest';
import { trackCache } from '../app/cache-names.ts';
import { FakeCaches } from '../app/fake-caches.ts';
import { WorkerTrack } from './worker-track.ts';

const BASE = '/stretch';
const HOUR_MS = 60 * 60 * 1000;
const track = new Uint8Array([1, 2, 3]);

/** Several pages of one browser. */
function browser() {
	const caches = new FakeCaches();
	const device = { nowMs: 1_800_000_000_000, isControlled: true };
	const open = (page: string) =>
		new WorkerTrack(BASE, () => ({
			caches,
			isControlled: () => device.isControlled,
			now: () => device.nowMs++,
			page
		}));
	return { caches, device, open, kept: () => caches.pathsIn(trackCache(BASE)) };
}

describe('a track that the service worker serves', () => {
	it('has an address of its own and takes the place of the page’s last one', async () => {
		const { open, kept } = browser();
		const page = open('a');
		const first = await page.offer(track);
		const second = await page.offer(track);
		expect(first).not.toBe(second);
		expect(kept()).toEqual([second]);
		await page.forget();
		expect(kept()).toEqual([]);
	});

	it('plays on while another tab offers and forgets its own', async () => {
		const { open, kept } = browser();
		const playing = await open('a').offer(track);
		const other = open('b');
		const its = await other.offer(track);
		expect(kept()).toEqual([playing, its]);
		await other.forget();
		expect(kept()).toEqual([playing]);
		await open('c').forget();
		expect(kept()).toEqual([playing]);
	});

	it('is deleted a day after its page was killed', async () => {
		const { device, open, kept } = browser();
		const left = await open('killed').offer(track);
		device.nowMs += 23 * HOUR_MS;
		await open('b').forget();
		expect(kept()).toEqual([left]);
		device.nowMs += 2 * HOUR_MS;
		await open('b').forget();
		expect(kept()).toEqual([]);
	});

	it('is deleted even if an older version named it, or the clock was wrong by days', async () => {
		const { caches, device, open, kept } = browser();
		await (await caches.open(trackCache(BASE))).put('/stretch/_track/1790000000000.mp3', new Response('old'));
		device.nowMs += 72 * HOUR_MS;
		await open('killed').offer(track);
		device.nowMs -= 72 * HOUR_MS;
		await open('b').forget();
		expect(kept()).toEqual([]);
	});

	it('is not offered without a worker, and forgetting it creates no cache', async () => {
		const { caches, device, open } = browser();
		device.isControlled = false;
		expect(await open('a').offer(track)).toBeNull();
		await open('a').forget();
		expect(await caches.keys()).toEqual([]);
	});
});
