import { expect, test } from '@playwright/test';
import { open } from '../support/pages.ts';
import { button } from '../support/player.ts';
import { PROGRESS_DAY, putProgress } from '../support/progress.ts';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(PROGRESS_DAY);
	await open(page, 'settings');
	await putProgress(page);
	await open(page, 'progress');
});

test('A session that was corrected is so after a reload, and Undo puts it back', async ({ page }) => {
	const row = page.locator('[data-session]').nth(1);
	await expect(row).toContainText('10 minutes');
	await row.click();
	await page.getByLabel('Minutes done').fill('3');
	await page
		.getByRole('radiogroup', { name: 'Pain after' })
		.getByRole('radio', { name: '0', exact: true })
		.check({ force: true });
	await button(page, 'Save').click();
	await expect(row).toContainText('3 minutes');
	await expect(button(page, 'Undo')).toBeFocused();
	await page.reload();
	await expect(row).toContainText('3 minutes');

	await row.click();
	await button(page, 'Remove this session').click();
	await expect(page.getByText(/^59 sessions,/)).toBeVisible();
	await button(page, 'Undo').click();
	await expect(page.getByText(/^60 sessions,/)).toBeVisible();
	await expect(row).toContainText('3 minutes');
});

test('The report of 12 weeks prints as one page without the app around it, and Back leads out of it', async ({
	page
}) => {
	await button(page, 'Report for a doctor or physio').click();
	await expect(page).toHaveURL(/\?report$/);
	await expect(page.getByRole('heading', { name: 'Minutes a week' })).toHaveCount(0);
	await page.getByRole('radio', { name: '12 weeks' }).check({ force: true });
	await page.getByLabel('A line of your own').fill('Anna Example');

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Anna Example')).toBeVisible();
	await expect(page.getByRole('table')).toHaveCount(2);
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByLabel('A line of your own')).toBeHidden();
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
	await page.emulateMedia({ media: 'screen' });

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Back exercise: report' })).toBeVisible();
	await expect(page.getByText('Anna Example')).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL(/\/progress$/);
	await expect(page.getByRole('heading', { name: 'Minutes a week' })).toBeVisible();
});
