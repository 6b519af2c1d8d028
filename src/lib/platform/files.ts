import { err, ok, type Result } from '../routine/result.ts';

export interface TextFile {
	readonly name: string;
	readonly text: string;
	/** MIME type. */
	readonly type: string;
}

/** Hands text to the person as a file or by the clipboard, and takes it in. */
export class Files {
	/** Puts the file among the person's downloads. */
	download({ name, text, type }: TextFile): void {
		this.downloadData({ name, data: text, type });
	}

	/** The same, for what is not text. */
	downloadData({ name, data, type }: { name: string; data: BlobPart; type: string }): void {
		const address = URL.createObjectURL(new Blob([data], { type }));
		const link = document.createElement('a');
		link.href = address;
		link.download = name;
		link.click();
		// The download has its own hold on the data once it has begun; a minute is ample for that.
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
	async readText(file: File, maxBytes: number): Promise<Result<string, { code: 'too-large' | 'unreadable' }>> {
		if (file.size > maxBytes) return err({ code: 'too-large' });
		try {
			return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
		} catch {
			return err({ code: 'unreadable' });
		}
	}
}
