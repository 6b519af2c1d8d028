import type { ChosenFile, DataFile, Files, HandedOver, TextFile } from '../app-ports.ts';
import { err, ok, type Result } from '../routine/result.ts';

/** Hands content to the person as a file or through the clipboard, and reads files that they choose. */
export class BrowserFiles implements Files {
	/**
	 * On phones and tablets that can share files, opens the share sheet: there, people send files to other apps with
	 * it, and in an iPhone's home-screen app a download link may do nothing. On computers, or if the sheet does not
	 * open, downloads the file. Call it inside a tap or key press.
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
			// `AbortError`: the person closed the sheet. Any other error: the sheet does not open here. Chrome refuses
			// file types that are not on its list, such as JSON, although `canShare` returns true for them.
			return error.name === 'AbortError' ? 'cancelled' : download(file);
		}
	}

	/** Copies the text to the clipboard; false if that fails. Call this inside a tap or key press. */
	async copy(text: string): Promise<boolean> {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			return false; // no clipboard outside a secure context, or not allowed
		}
	}

	/**
	 * Fails with `too-large` before reading anything, or with `unreadable` if the file cannot be read or is not UTF-8.
	 */
	async readText(file: ChosenFile, maxBytes: number): Promise<Result<string, { code: 'too-large' | 'unreadable' }>> {
		if (file.size > maxBytes) return err({ code: 'too-large' });
		try {
			return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
		} catch {
			return err({ code: 'unreadable' });
		}
	}
}

function sharesFiles(file: File): boolean {
	return isHandheld() && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/**
 * Whether touch is the main way to point. True for a phone or tablet of any maker, even an iPad with a trackpad; false
 * for a laptop that also has a touch screen. `standalone` exists only on iOS, iPadOS and some Macs, which have no touch
 * screen.
 */
function isHandheld(): boolean {
	if (navigator.maxTouchPoints === 0) return false;
	return 'standalone' in navigator || matchMedia('(pointer: coarse)').matches;
}

function download(file: File): 'downloading' {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	link.click();
	// A download needs the address only until it begins; a minute is ample for that.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
	return 'downloading';
}
