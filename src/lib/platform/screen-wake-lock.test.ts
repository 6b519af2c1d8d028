import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScreenWakeLock } from './screen-wake-lock.ts';

/** A page and its device: whether the page is visible, and whether the device grants the lock. */
function fakeDevice() {
	const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const held: (EventTarget & { released: boolean; release: () => Promise<void> })[] = [];
	const device = { page, asked: 0, refuses: false, held };
	const request = async () => {
		device.asked++;
		if (device.refuses) throw new DOMException('low battery', 'NotAllowedError');
		const sentinel = Object.assign(new EventTarget(), {
			released: false,
			release: async () => {
				if (sentinel.released) return;
				sentinel.released = true;
				sentinel.dispatchEvent(new Event('release'));
			}
		});
		held.push(sentinel);
		return sentinel;
	};
	vi.stubGlobal('document', page);
	vi.stubGlobal('navigator', { wakeLock: { request } });
	return device;
}

/** Waits until the callbacks of settled promises have run. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

async function show(page: EventTarget & { visibilityState: string }, state: 'visible' | 'hidden'): Promise<void> {
	page.visibilityState = state;
	page.dispatchEvent(new Event('visibilitychange'));
	await settled();
}

const isHeld = (device: ReturnType<typeof fakeDevice>) => device.held.some(({ released }) => !released);

afterEach(() => vi.unstubAllGlobals());

describe('a screen that is to stay on', () => {
	it('is asked for once, however often it is told to stay on', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		lock.hold();
		await settled();
		lock.hold();
		await settled();
		expect(device.asked).toBe(1);
		expect(isHeld(device)).toBe(true);
	});

	it('is asked for again at the next telling where it was refused', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		device.refuses = true;
		lock.hold();
		await settled();
		expect(isHeld(device)).toBe(false);
		device.refuses = false;
		lock.hold();
		await settled();
		expect(isHeld(device)).toBe(true);
	});

	it('is asked for at once where the system takes it away from a page that is seen', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		await settled();
		await device.held[0]!.release();
		await settled();
		expect(device.asked).toBe(2);
		expect(isHeld(device)).toBe(true);
	});

	it('is asked for once and no more where the system takes it away and then refuses', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		await settled();
		device.refuses = true;
		await device.held[0]!.release();
		await settled();
		expect(device.asked).toBe(2);
		device.refuses = false;
		lock.hold();
		await settled();
		expect(isHeld(device)).toBe(true);
	});

	it('is not asked for over and over where the system takes it away each time', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		await settled();
		for (const sentinel of device.held) {
			await sentinel.release();
			await settled();
		}
		expect(device.asked).toBe(2);
		expect(isHeld(device)).toBe(false);
		lock.hold();
		await settled();
		expect(isHeld(device)).toBe(true);
	});

	it('is not asked for by a hidden page, and is on return', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		await settled();
		device.page.visibilityState = 'hidden';
		await device.held[0]!.release();
		await show(device.page, 'hidden');
		lock.hold();
		await settled();
		expect(device.asked).toBe(1);
		await show(device.page, 'visible');
		expect(isHeld(device)).toBe(true);
	});

	it('may go dark once it is given back, also while it is being asked for', async () => {
		const device = fakeDevice();
		const lock = new ScreenWakeLock();
		lock.hold();
		lock.release();
		await settled();
		lock.hold();
		await settled();
		lock.release();
		await settled();
		await show(device.page, 'visible');
		expect(isHeld(device)).toBe(false);
	});
});
