package cn.daqiao.bot.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Makes .pdf files for tests, with a Chinese font of the reader's and none inside. */
final class Pdf implements AutoCloseable {
  private static final int SIZE = 16;
  private static final int LEFT = 70;

  final PDDocument document = new PDDocument();

  /** One page; a line for each text from the top, the last at the foot. */
  Pdf page(List<String> lines, String foot) throws IOException {
    var commands = new StringBuilder();
    int y = 780;
    for (var line : lines) {
      commands.append(at(y, line));
      y -= 28;
    }
    commands.append(at(40, foot));
    return page(commands.toString().getBytes(StandardCharsets.US_ASCII));
  }

  Pdf page(byte[] commands) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    var resources = new PDResources();
    var fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    var stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(commands);
    }
    page.setContents(stream);
    document.addPage(page);
    return this;
  }

  private static String at(int y, String text) {
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return "BT /F1 %d Tf %d %d Td <%s> Tj ET\n".formatted(SIZE, LEFT, y, hex);
  }

  private static COSDictionary font() {
    var system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(2));
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 4);
    var inner = new COSDictionary();
    inner.setItem(COSName.TYPE, COSName.FONT);
    inner.setName(COSName.SUBTYPE, "CIDFontType0");
    inner.setName(COSName.BASE_FONT, "STSong-Light");
    inner.setItem(COSName.CIDSYSTEMINFO, system);
    inner.setItem(COSName.FONT_DESC, descriptor);
    inner.setInt(COSName.DW, 1000);
    var inners = new COSArray();
    inners.add(inner);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, inners);
    return font;
  }

  Pdf locked(String user) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
