// Firefox over BiDi.
import puppeteer from 'puppeteer-core';

// At its start it would ask for news, and may show a page of its own.
const quiet = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

/** Runs `work(page)` in a browser of its own. */
export async function firefox(work) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.env.FIREFOX, headless: true, extraPrefsFirefox: quiet, protocolTimeout: 60000 });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 640 });
    await work({
      goto: (url) => page.goto(url),
      evaluate: (...what) => page.evaluate(...what),
      keyboard: page.keyboard,
      tap: (name, ms = 0) => tap(page, name, ms),
      screenshot: () => page.screenshot(),
    });
  } finally {
    await browser.close();
  }
}

async function tap(page, name, ms) {
  const found = await page.$(`#phone >>> ::-p-aria([name="${name}"][role="button"])`);
  if (!found) throw new Error(`nothing is named ${name}`);
  await found.click({ delay: ms });
  await found.dispose();
}
