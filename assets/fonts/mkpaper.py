"""Derive the paper's font from Kontor Num (Inter, OFL): TrueType outlines, 2000 units, only what is printed.

Why: OpenPDF subsets TrueType four times faster and to a quarter of the size of CFF (package-info of app.kontor.paperwork).
Usage: python mkpaper.py <folder with KontorNum-*.otf> <folder for KontorPaper-*.ttf>   (needs fonttools)
"""
import sys
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

PRINTED = [(0x20, 0x7e), (0xa0, 0x24f), (0x259, 0x259), (0x2b0, 0x2ff), (0x370, 0x3ff), (0x400, 0x52f), (0x1e00, 0x1fff),
           (0x2010, 0x2027), (0x202f, 0x205e), (0x2070, 0x209c), (0x20a0, 0x20bf), (0x2100, 0x214f), (0x2150, 0x2188),
           (0x2190, 0x21d4), (0x2200, 0x22ff), (0x25a0, 0x25ff), (0x2605, 0x2606), (0x2665, 0x2665), (0x2713, 0x2717)]


def convert(source, style, target):
    font = TTFont(source)
    options = subset.Options(layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False,
                             drop_tables=['GDEF', 'GPOS', 'GSUB'])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in PRINTED for c in range(first, last + 1)])
    subsetter.subset(font)
    scale_upem(font, 2000)
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=0.7, reverse_direction=True))
        outlines[name] = pen.glyph()
    del font['CFF ']
    font['loca'] = newTable('loca')
    glyf = font['glyf'] = newTable('glyf')
    glyf.glyphOrder, glyf.glyphs = order, outlines
    for name in order:
        outlines[name].recalcBounds(glyf)
        advance, _ = font['hmtx'][name]
        font['hmtx'][name] = (advance, getattr(outlines[name], 'xMin', 0))
    maxp = font['maxp'] = newTable('maxp')
    maxp.tableVersion, maxp.numGlyphs = 0x00010000, len(order)
    for field in ('maxZones', 'maxTwilightPoints', 'maxStorage', 'maxFunctionDefs', 'maxInstructionDefs', 'maxStackElements',
                  'maxSizeOfInstructions', 'maxComponentElements'):
        setattr(maxp, field, 1 if field == 'maxZones' else 0)
    font['post'].formatType, font['post'].extraNames, font['post'].mapping = 3.0, [], {}
    font.sfntVersion = '\000\001\000\000'
    for record, text in ((1, 'Kontor Paper'), (2, style), (3, 'Kontor Paper ' + style), (4, 'Kontor Paper ' + style),
                         (6, 'KontorPaper-' + style)):
        font['name'].setName(text, record, 3, 1, 0x409)
        font['name'].removeNames(nameID=record, platformID=1)
    font['head'].created = font['head'].modified = 3849984000
    font.recalcTimestamp = False
    font.save(target)


for style in ('Regular', 'Bold'):
    convert(f'{sys.argv[1]}/KontorNum-{style}.otf', style, f'{sys.argv[2]}/KontorPaper-{style}.ttf')
