package org.tasklandscape.figure;

import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A figure as a picture: PNG at 200 dots an inch, and SVG with its title and alternative text. */
final class Rendering {
  private static final String PIXELS_PER_METRE = "7874";

  private Rendering() {}

  static byte[] png(Figure figure) {
    var image = new BufferedImage(figure.width(), figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    hints(g);
    figure.paint(g);
    g.dispose();
    try {
      return encoded(image);
    } catch (IOException e) {
      throw new UncheckedIOException("the PNG of " + figure.name() + " cannot be encoded", e);
    }
  }

  /** Smooth edges at exact places; letters spaced as in the SVG. */
  static void hints(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0);
    var type = ImageTypeSpecifier.createFromRenderedImage(image);
    IIOMetadata metadata = writer.getDefaultImageMetadata(type, parameters);
    setResolution(metadata);
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void setResolution(IIOMetadata metadata) throws IIOInvalidTreeException {
    String format = metadata.getNativeMetadataFormatName();
    var size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE);
    size.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE);
    size.setAttribute("unitSpecifier", "meter");
    var root = new IIOMetadataNode(format);
    root.appendChild(size);
    metadata.mergeTree(format, root);
  }

  static String svg(Figure figure) {
    var g = new SvgDrawing();
    figure.paint(g);
    var page = new PageSize(figure.width(), figure.height());
    var bytes = new ByteArrayOutputStream();
    try {
      new SVGProcessor().getDocument(g.getCommands(), page).writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the SVG of " + figure.name() + " cannot be written", e);
    }
    return SvgText.tidied(bytes.toString(StandardCharsets.UTF_8), figure, g.labels());
  }
}
