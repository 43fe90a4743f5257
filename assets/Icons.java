import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Makes every icon file from the two SVG drawings: `java assets/Icons.java`, in the project's
/// directory. Knows the part of SVG that they use: rect, circle, line, and colours given to a
/// group.
public class Icons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> WINDOW = List.of(16, 24, 32, 48, 64, 128, 256);
  private static final int SMALL = 32;
  private static final Map<String, Integer> APPLE =
      new TreeMap<>(
          Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));
  private static final Path STAGE = Path.of("src/main/resources/app/wheelhouse/ui/shell/icons");

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Element large = svg("assets/wheelhouse.svg");
    Element small = svg("assets/wheelhouse-small.svg");
    Map<Integer, byte[]> pictures = new TreeMap<>();
    for (int size : SIZES) {
      byte[] png = png(size <= SMALL ? small : large, size);
      pictures.put(size, png);
      write(Path.of("assets/icons/wheelhouse-" + size + ".png"), png);
      if (WINDOW.contains(size)) {
        write(STAGE.resolve(size + ".png"), png);
      }
    }
    write(Path.of("assets/wheelhouse.ico"), ico(pictures));
    write(Path.of("assets/wheelhouse.icns"), icns(pictures));
  }

  private static Element svg(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of(file).toFile())
        .getDocumentElement();
  }

  private static byte[] png(Element svg, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
    double scale = size / number(svg, "width");
    graphics.scale(scale, scale);
    draw(svg, graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void draw(Element parent, Graphics2D graphics) {
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element) {
        switch (element.getTagName()) {
          case "g" -> draw(element, graphics);
          case "title" -> {}
          default -> paint(element, shape(element), graphics);
        }
      }
    }
  }

  private static Shape shape(Element element) {
    return switch (element.getTagName()) {
      case "rect" ->
          new RoundRectangle2D.Double(
              number(element, "x"),
              number(element, "y"),
              number(element, "width"),
              number(element, "height"),
              2 * number(element, "rx"),
              2 * number(element, "rx"));
      case "circle" -> {
        double radius = number(element, "r");
        yield new Ellipse2D.Double(
            number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
      }
      case "line" ->
          new Line2D.Double(
              number(element, "x1"),
              number(element, "y1"),
              number(element, "x2"),
              number(element, "y2"));
      default -> throw new IllegalArgumentException("Not drawn here: " + element.getTagName());
    };
  }

  private static void paint(Element element, Shape shape, Graphics2D graphics) {
    String fill = attribute(element, "fill");
    if (fill.startsWith("#") && !(shape instanceof Line2D)) {
      graphics.setColor(Color.decode(fill));
      graphics.fill(shape);
    }
    String stroke = attribute(element, "stroke");
    if (stroke.startsWith("#")) {
      boolean round = attribute(element, "stroke-linecap").equals("round");
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(
          new BasicStroke(
              Float.parseFloat(attribute(element, "stroke-width")),
              round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_MITER));
      graphics.draw(shape);
    }
  }

  /// Of the element, or of the nearest group around it that has it; empty without one.
  private static String attribute(Element element, String name) {
    for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
      if (here.hasAttribute(name)) {
        return here.getAttribute(name);
      }
    }
    return "";
  }

  private static double number(Element element, String name) {
    return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
  }

  /// A directory of PNG files, as Windows reads it since Vista.
  private static byte[] ico(Map<Integer, byte[]> pictures) {
    List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
    int total = sizes.stream().mapToInt(size -> 16 + pictures.get(size).length).sum();
    ByteBuffer file = ByteBuffer.allocate(6 + total).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    int at = 6 + 16 * sizes.size();
    for (int size : sizes) {
      // 256 is written as 0.
      file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      file.putShort((short) 1).putShort((short) 32).putInt(pictures.get(size).length).putInt(at);
      at += pictures.get(size).length;
    }
    sizes.forEach(size -> file.put(pictures.get(size)));
    return file.array();
  }

  private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream parts = new DataOutputStream(body);
    for (Map.Entry<String, Integer> part : APPLE.entrySet()) {
      byte[] png = pictures.get(part.getValue());
      parts.writeBytes(part.getKey());
      parts.writeInt(8 + png.length);
      parts.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.writeBytes("icns");
    out.writeInt(8 + body.size());
    body.writeTo(out);
    return file.toByteArray();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
