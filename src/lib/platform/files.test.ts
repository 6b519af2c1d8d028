import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowserFiles } from './files.ts';

interface Device {
	/** Whether iOS runs this as a home-screen app; absent on other systems. */
	standalone?: boolean;
	maxTouchPoints: number;
	/** The main pointing device, as the browser reports it; `fine` is a mouse or trackpad. */
	pointer?: 'coarse' | 'fine';
	canShare?: (data: ShareData) => boolean;
	share?: (data: ShareData) => Promise<void>;
	userActivation?: { isActive: boolean };
}

const BACKUP = { name: 'homestretch-2026-03-02.json', text: '{"records":[]}', type: 'application/json' };
const PHONE: Device = { standalone: true, maxTouchPoints: 5, canShare: () => true };

/** Records what a device is asked to do with the file. */
function deviceWith({ pointer = 'fine', ...device }: Device) {
	const links: string[] = [];
	const shared: File[] = [];
	const share = async (data: ShareData) => {
		await device.share?.(data);
		shared.push(...(data.files ?? []));
	};
	vi.stubGlobal('navigator', { ...device, share });
	vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(pointer: ${pointer})` }));
	vi.stubGlobal('document', {
		createElement: () => {
			const link = { href: '', download: '', click: () => void links.push(link.download) };
			return link;
		}
	});
	vi.useFakeTimers(); // the link's address is revoked after a minute
	return { links, shared };
}

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a file that is handed to the person', () => {
	it('goes among the downloads, and nobody says that it has arrived', async () => {
		const { links, shared } = deviceWith({ maxTouchPoints: 0, canShare: () => true });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('downloading');
		expect(links).toEqual([BACKUP.name]);
		expect(shared).toEqual([]);
	});

	it.each([true, false])('goes to the share sheet of an iPhone, home-screen app: %s', async (standalone) => {
		const { links, shared } = deviceWith({ ...PHONE, standalone });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('shared');
		expect(links).toEqual([]);
		expect(shared.map(({ name, type }) => [name, type])).toEqual([[BACKUP.name, BACKUP.type]]);
		expect(await shared[0]!.text()).toBe(BACKUP.text);
	});

	it.each<[what: string, device: Device, outcome: string]>([
		['the share sheet of an Android phone', { maxTouchPoints: 5, pointer: 'coarse' }, 'shared'],
		['the share sheet of an iPad with a trackpad', { standalone: false, maxTouchPoints: 5, pointer: 'fine' }, 'shared'],
		['the downloads of a laptop with a touch screen', { maxTouchPoints: 10, pointer: 'fine' }, 'downloading'],
		['the downloads of a Mac', { standalone: false, maxTouchPoints: 0, pointer: 'fine' }, 'downloading']
	])('goes to %s', async (_, device, outcome) => {
		deviceWith({ ...device, canShare: () => true });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe(outcome);
	});

	it('is asked for inside the tap', () => {
		let isAsked = false;
		deviceWith({ ...PHONE, share: async () => void (isAsked = true) });
		void new BrowserFiles().handOver(BACKUP);
		expect(isAsked).toBe(true);
		const { links } = deviceWith({ maxTouchPoints: 0 });
		void new BrowserFiles().handOver(BACKUP);
		expect(links).toEqual([BACKUP.name]);
	});

	it('stays where it was when the person closes the sheet', async () => {
		const closed = async () => Promise.reject(new DOMException('Share canceled', 'AbortError'));
		const { links } = deviceWith({ ...PHONE, share: closed });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('cancelled');
		expect(links).toEqual([]);
	});

	it('waits for another tap where the last one is too long ago', async () => {
		const { links, shared } = deviceWith({ ...PHONE, userActivation: { isActive: false } });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('needs-tap');
		expect([links, shared]).toEqual([[], []]);
	});

	it.each<[string, Partial<Device>]>([
		['is of a kind that the sheet does not take', { canShare: () => false }],
		['is refused', { share: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }],
		['finds another sheet open', { share: () => Promise.reject(new DOMException('busy', 'InvalidStateError')) }]
	])('goes among the downloads where it %s', async (_, device) => {
		const { links } = deviceWith({ ...PHONE, ...device });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('downloading');
		expect(links).toEqual([BACKUP.name]);
	});

	it('goes among the downloads of an iPhone that cannot share files', async () => {
		const { links } = deviceWith({ standalone: true, maxTouchPoints: 5 });
		expect(await new BrowserFiles().handOver(BACKUP)).toBe('downloading');
		expect(links).toEqual([BACKUP.name]);
	});
});
