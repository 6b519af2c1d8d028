import { Journal } from '../journal/journal.svelte.ts';
import type { Services } from '../services.ts';
import { ServiceWorkerUpdates } from './app/app-updates.ts';
import { hasDigest } from './app/first-look.ts';
import { BrowserCalendar } from './browser-calendar.ts';
import { BrowserClock } from './browser-clock.ts';
import { BrowserFiles } from './files.ts';
import { IndexedDbVault } from './indexeddb-vault.ts';
import { BrowserInstallPrompt } from './app/install-prompt.ts';
import { WebSessionLock } from './session-lock.ts';
import { TabChannel } from './tab-channel.ts';

/** The real services. Creating them calls no browser API, so a page can be prerendered with them. */
export function createBrowserServices(): Services {
	const calendar = new BrowserCalendar();
	return {
		clock: new BrowserClock(),
		calendar,
		journal: new Journal({ vault: new IndexedDbVault(), calendar, tabs: new TabChannel(), recentPart }),
		sessionLock: new WebSessionLock(),
		files: new BrowserFiles(),
		install: new BrowserInstallPrompt(),
		updates: new ServiceWorkerUpdates()
	};
}

/** Settles on null if the code cannot be fetched. */
function recentPart() {
	if (!hasDigest()) return null;
	return import('./data/local-digest.ts').then(
		({ storedRecent }) => storedRecent(),
		() => null
	);
}
