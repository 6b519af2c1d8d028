import type { ChosenFile, DataFile, Files, HandedOver, TextFile } from '../ports.ts';
import { err, ok, type Result } from '../routine/result.ts';

/** Hands text to the person as a file or by the clipboard, and takes it in. */
export class BrowserFiles implements Files {
	/**
	 * Opens the share sheet where a download link may do nothing (iPhone and iPad, above all in a home-screen app), else has
	 * the browser download the file. Call it inside a tap or key press.
	 */
	async handOver({ name, type, ...content }: TextFile | DataFile): Promise<HandedOver> {
		const file = new File([content.text ?? content.data], name, { type });
		if (!sharesFiles(file)) return download(file);
		if (navigator.userActivation?.isActive === false) return 'needs-tap';
		try {
			await navigator.share({ files: [file] });
			return 'shared';
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			// Closed by the person; anything else is a sheet that does not open here.
			return error.name === 'AbortError' ? 'cancelled' : download(file);
		}
	}

	/** Whether the text is on the clipboard now. Call it inside a tap or key press. */
	async copy(text: string): Promise<boolean> {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			return false; // no clipboard outside a secure context, or not allowed
		}
	}

	/** Fails with `too-large` before reading anything, or `unreadable` when the device will not give it out as UTF-8. */
	async readText(file: ChosenFile, maxBytes: number): Promise<Result<string, { code: 'too-large' | 'unreadable' }>> {
		if (file.size > maxBytes) return err({ code: 'too-large' });
		try {
			return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
		} catch {
			return err({ code: 'unreadable' });
		}
	}
}

/** Only iOS and iPadOS know `standalone`, besides some Macs, which have no touch and download well. */
function sharesFiles(file: File): boolean {
	const isAppleTouch = 'standalone' in navigator && navigator.maxTouchPoints > 0;
	return isAppleTouch && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

function download(file: File): 'downloading' {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	link.click();
	// The download has its own hold on the data once it has begun; a minute is ample for that.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
	return 'downloading';
}
