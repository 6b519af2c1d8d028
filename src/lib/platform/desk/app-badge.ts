import type { Badge } from '../../desk/desk-ports.ts';

/** The badge of the installed app (Badging API). */
export class AppBadge implements Badge {
	show(count?: number): void {
		void attempt(() => navigator.setAppBadge?.(count));
	}

	clear(): void {
		void attempt(() => navigator.clearAppBadge?.());
	}
}

/** The system may refuse, for example if notifications are off. The badge only repeats what the page shows. */
async function attempt(change: () => Promise<void> | undefined): Promise<void> {
	try {
		await change();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}
