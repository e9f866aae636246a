#!/usr/bin/env python3
"""Tries the page of `referat inspect` in a headless Chromium.

    inspect_check.py target/debug/referat fixtures/firstagenda/byraad-juni-2026/input-chromium.pdf [SHOT.png]

Needs, on Debian: apt-get install chromium chromium-driver; pip install selenium.

Clicks a bilag in the record and looks at what is lit in the document, and the other way round;
goes through the page by keyboard; looks at roles, names, dark colours, and that nothing is loaded.
Writes a screenshot when asked to. Exit 0 when all holds.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--window-size=1500,1000", "--force-prefers-reduced-motion"]

LIT = "return [...document.querySelectorAll(arguments[0] + ' .lit')].map(e => e.id + ' ' + e.dataset.f)"
WORDS = """
const marks = [...document.querySelectorAll('#document mark.lit')];
if (marks.length) return marks.map(m => m.textContent).join(' ');
const lit = [...document.querySelectorAll('#document rect.lit')].map(r => r.getBBox());
return [...document.querySelectorAll('#document text')].filter(t => { const b = t.getBBox();
  return lit.some(l => b.y + b.height / 2 > l.y && b.y + b.height / 2 < l.y + l.height
    && b.x < l.x + l.width && b.x + b.width > l.x) && t.closest('svg').querySelector('rect.lit'); })
  .map(t => t.textContent).join(' ')
"""


def browser(profile):
    options = webdriver.ChromeOptions()
    for flag in FLAGS + [f"--user-data-dir={profile}"]:
        options.add_argument(flag)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


class Page:
    def __init__(self, driver):
        self.driver = driver
        self.failed = []

    def check(self, what, holds):
        print(("ok    " if holds else "WRONG ") + what)
        if not holds:
            self.failed.append(what)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def lit(self, side):
        return self.run(LIT, side)

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def find(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)


def same_words(left, right):
    fold = lambda text: "".join(c for c in text.casefold() if c.isalnum())
    return bool(fold(left)) and fold(left) in fold(right)


def clicks(page):
    """From the record to the document and back."""
    button = page.find("#record button.bilag")[0]
    number, title = button.get_attribute("data-f"), page.run(
        "return [...arguments[0].nextElementSibling.querySelectorAll('div')]"
        ".find(d => d.firstChild.textContent === 'title').lastChild.textContent", button)
    button.click()
    page.check(f"a click on the bilag “{title}” lights it in the document", page.lit("#document") != [])
    page.check("what is lit is that bilag alone",
               all(number in lit.split()[-1:] or number in lit.split() for lit in page.lit("#document")))
    page.check("the words under it are its title", same_words(title, page.run(WORDS)))
    page.check("what is lit in the record is the bilag alone", page.lit("#record") == [f"r{number} {number}"])
    page.check("the button says that it is pressed", button.get_attribute("aria-pressed") == "true")
    page.check("it is in view in the document", page.run(
        "const r = document.querySelector('#document .lit:not(.tag)').getBoundingClientRect();"
        "return r.top >= 0 && r.bottom <= innerHeight"))
    page.check("it is told to a screen reader", "Bilag" in page.find("#told")[0].get_attribute("textContent"))
    page.press(Keys.ESCAPE)
    page.check("Escape clears", page.lit("body") == [])

    mark = page.find("#document mark.beslutning, #document rect.beslutning")[0]
    page.run("arguments[0].scrollIntoView({block: 'center'})", mark)
    ActionChains(page.driver).move_to_element(mark).click().perform()
    lit = page.find("#record button.lit")
    page.check("a click on a beslutning in the document lights one thing in the record", len(lit) == 1)
    page.check("it is a beslutning", "beslutning" in lit[0].get_attribute("class"))
    page.press(Keys.ESCAPE)


def keyboard(page):
    """Tab, arrows, Enter."""
    page.run("document.activeElement.blur(); document.getElementById('record').querySelector('[tabindex=\"0\"]').focus()")
    first = page.driver.switch_to.active_element.get_attribute("id")
    page.press(Keys.ARROW_DOWN)
    second = page.driver.switch_to.active_element.get_attribute("id")
    page.check("the arrow key goes to the next field", first != second and second.startswith("r"))
    page.press(Keys.ENTER)
    page.check("Enter lights it", page.lit("#record") != [])
    page.driver.switch_to.active_element.send_keys(Keys.SHIFT + Keys.TAB)
    other = page.driver.switch_to.active_element.get_attribute("id")
    page.check("Shift+Tab goes to the same field in the document", other == "d" + second[1:])
    page.press(Keys.END)
    page.check("End goes to the last field", page.driver.switch_to.active_element.get_attribute("id") != other)
    page.press(Keys.ESCAPE)
    stops = page.find("#document [tabindex='0'], #record [tabindex='0']")
    page.check("each side is one tab stop", len(stops) == 2)


def reading(page):
    """Roles, names, languages, diagnostics, furniture."""
    nameless = page.run("return [...document.querySelectorAll('button, [role=button]')]"
                        ".filter(b => !(b.getAttribute('aria-label') || b.textContent).trim()).length")
    page.check("every button has a name", nameless == 0)
    page.check("the sides are named regions", len(page.find("main > section[aria-label]")) == 2)
    page.check("the document is in Danish", len(page.find("#document [lang=da]")) > 0)
    page.check("diagnostics are listed", len(page.find("#diagnostics")) == 1)
    page.check("furniture is grey", page.run(
        "const f = document.querySelector('#document .furniture'); if (!f) return true;"
        "const s = getComputedStyle(f); const c = (f.tagName === 'rect' ? s.fill : s.backgroundColor).match(/\\d+/g).map(Number);"
        "return Math.max(...c.slice(0, 3)) - Math.min(...c.slice(0, 3)) < 12"))
    page.check("ids are unique", page.run(
        "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length === new Set(ids).size"))


def themes(page):
    ground = lambda: page.run("return getComputedStyle(document.body).backgroundColor")
    emulate = lambda scheme: page.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    emulate("light")
    light = ground()
    emulate("dark")
    page.check("dark is another ground than light", ground() != light)
    emulate("light")


def alone(page):
    page.check("nothing else is loaded", page.run(
        "return performance.getEntriesByType('resource').length") == 0)
    page.check("the browser has nothing to complain about", page.driver.get_log("browser") == [])


def main(referat, document, shot=None):
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder) / "page.html"
        subprocess.run([referat, "inspect", document, "-o", html], check=True)
        driver = browser(Path(folder) / "profile")
        try:
            driver.get(html.as_uri())
            page = Page(driver)
            for part in (clicks, keyboard, reading, themes, alone):
                part(page)
            if shot:
                page.find("#record button.bilag")[0].click()
                driver.save_screenshot(shot)
        finally:
            driver.quit()
    sys.exit(bool(page.failed))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
