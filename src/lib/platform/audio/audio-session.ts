/** Safari's Audio Session API, since Safari 16.4; not in TypeScript's DOM library. */
interface AudioSession {
	type: string;
}

/**
 * While held, makes sound count as playback: the sound ignores the silent switch, and other apps pause. The previous
 * type is restored afterwards, so the sound mode used last wins.
 */
export class PlaybackSession {
	#before: string | null = null;

	hold(): void {
		const session = audioSession();
		if (!session || session.type === 'playback') return;
		this.#before = session.type;
		session.type = 'playback';
	}

	release(): void {
		const session = audioSession();
		if (session?.type === 'playback' && this.#before !== null) session.type = this.#before;
		this.#before = null;
	}
}

function audioSession(): AudioSession | undefined {
	return (navigator as Navigator & { audioSession?: AudioSession }).audioSession;
}
