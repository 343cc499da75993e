#!/usr/bin/env python3
"""Makes the font of the touchscreen: Noto Sans with the Arabic letters of Noto Sans Arabic UI.

JavaFX neither takes a list of families nor falls back on a font that a program brought along, so
that a line with Latin and Arabic letters needs both in one file. The Arabic is that of version
2.005, whose letters have their dots in them and whose lines are as high as those of Noto Sans;
JavaFX misplaces the separate dots of later versions, which turns one letter into another.

  ./make-font.py NotoSans-Regular.ttf NotoSansArabicUI-Regular.ttf CubbySans-Regular.ttf Regular

needs fontTools. Both fonts are under the SIL Open Font License 1.1 and reserve no name.
"""

import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FAMILY = "Cubby Sans"

# Marks that steer the direction of text. JavaFX draws their glyphs, which are dashed boxes, and in
# Arabic text it draws the sign for a letter that the font has not: that one is made blank, too.
UNSEEN = [0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]


def without_hints(path):
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.notdef_outline = True
    options.glyph_names = True
    font = subset.load_font(path, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    out = tempfile.NamedTemporaryFile(suffix=".ttf", delete=False).name
    subset.save_font(font, out, options)
    return out


def main(latin, arabic, out, style):
    metrics = TTFont(latin)
    font = merge.Merger().merge([without_hints(latin), without_hints(arabic)])
    for name in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], name, getattr(metrics["hhea"], name))
    for name in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"):
        setattr(font["OS/2"], name, getattr(metrics["OS/2"], name))
    for code in UNSEEN:
        if code in font.getBestCmap():
            glyph = font.getBestCmap()[code]
            font["glyf"][glyph] = Glyph()
            font["hmtx"][glyph] = (0, 0)
    font["glyf"][".notdef"] = Glyph()
    names = font["name"]
    rights = [TTFont(path)["name"].getDebugName(0) for path in (latin, arabic)]
    names.names = []
    for number, text in {
        0: "; ".join(rights),
        1: FAMILY,
        2: style,
        3: FAMILY + " " + style,
        4: FAMILY + " " + style,
        5: "Version 1.0",
        6: FAMILY.replace(" ", "") + "-" + style,
        13: "SIL Open Font License, Version 1.1",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    # Not now, so that the same file comes out each time.
    font["head"].created = font["head"].modified = metrics["head"].modified
    font.recalcTimestamp = False
    font.save(out)


main(*sys.argv[1:])
