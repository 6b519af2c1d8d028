import { expect } from 'vitest';
import { flushSync, mount, unmount, type Component } from 'svelte';
import type { MemoryVault } from '../../src/lib/journal/memory-vault.ts';
import type { Services } from '../../src/lib/services.ts';
import { phone, settle } from '../../src/lib/session/fake-phone.svelte.ts';
import OnServices from './OnServices.svelte';

/** Fake services for the app's pages. They need no browser features, and the test advances their clock. */
export async function appOnFakes(vault?: MemoryVault) {
	const { ports, clock, journal, vault: stored } = await phone(vault);
	const services: Services = {
		...ports,
		sound: ports,
		files: {
			handOver: async () => 'shared',
			copy: async () => true,
			readText: async () => ({ ok: false, error: { code: 'unreadable' } })
		},
		install: {
			listen: () => {},
			onChange: () => () => {},
			canPrompt: false,
			prompt: async () => {},
			isInstalled: () => false,
			isAppleTouchTab: () => false
		},
		updates: {
			register: async () => {},
			check: async () => {},
			onUpdateReady: () => () => {},
			acceptUpdate: () => {}
		}
	};
	return { services, ports, clock, journal, vault: stored };
}

/** Mounts a page with these services; `leave` unmounts the page. */
export async function open(services: Services, page: unknown, props: Record<string, unknown> = {}) {
	const target = document.body.appendChild(document.createElement('div'));
	const mounted = mount(OnServices, {
		target,
		props: { services, page: page as Component<Record<string, unknown>>, props }
	});
	await shown();
	return {
		target,
		/** All text of the page, with each run of white space as one space. */
		text: () => (target.textContent ?? '').replace(/\s+/g, ' ').trim(),
		/** Clicks the control of this name. Throws unless there is exactly one. */
		async press(name: string) {
			const controls = [...target.querySelectorAll<HTMLElement>('button, a, input, label')];
			const named = controls.filter((control) => nameOf(control) === name);
			const [control] = named;
			if (control === undefined || named.length > 1) throw new Error(`${named.length} controls are named “${name}”.`);
			control.click();
			await shown();
		},
		/**
		 * Starts a session from the ready screen, and answers that no danger sign applies. `words` are the labels of
		 * the two buttons.
		 */
		async start(words = { start: 'Start', none: 'None of these' }) {
			await this.press(words.start);
			for (let page = 0; page < 2; page++) {
				await expect.poll(this.text).toContain(words.none);
				await this.press(words.none);
			}
		},
		async leave() {
			await unmount(mounted);
			target.remove();
			await shown();
		}
	};
}

/** Runs pending effects and waits for pending promises. */
export async function shown() {
	flushSync();
	await settle();
	flushSync();
}

function nameOf(control: HTMLElement): string {
	return (control.getAttribute('aria-label') ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
}
