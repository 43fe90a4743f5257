package app.wheelhouse.store;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes one JSON object field by field; a null field is left out.
final class JsonOut {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes);

  JsonOut() {
    out.writeStartObject();
  }

  /// Ends the object and gives its UTF-8 bytes.
  byte[] toBytes() {
    out.writeEndObject();
    out.close();
    return bytes.toByteArray();
  }

  JsonOut text(String name, String value) {
    out.writeName(name);
    out.writeString(wellFormed(value));
    return this;
  }

  /// The value's own text; for money that is its exact decimal.
  JsonOut value(String name, @Nullable Object value) {
    return value == null ? this : text(name, value.toString());
  }

  /// Written by its constant's name, which is part of the file format.
  JsonOut choice(String name, Enum<?> value) {
    return text(name, value.name());
  }

  JsonOut number(String name, long value) {
    out.writeName(name);
    out.writeNumber(value);
    return this;
  }

  /// Market data and shares; NaN and infinities are written as text.
  JsonOut real(String name, double value) {
    out.writeName(name);
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeString(Double.toString(value));
    }
    return this;
  }

  JsonOut flag(String name, boolean value) {
    out.writeName(name);
    out.writeBoolean(value);
    return this;
  }

  JsonOut texts(String name, List<?> values) {
    out.writeName(name);
    out.writeStartArray();
    for (Object value : values) {
      out.writeString(wellFormed(value.toString()));
    }
    out.writeEndArray();
    return this;
  }

  /// An object within this one; `fields` writes what is in it.
  JsonOut object(String name, Runnable fields) {
    out.writeName(name);
    out.writeStartObject();
    fields.run();
    out.writeEndObject();
    return this;
  }

  /// A list of objects within this one; `fields` writes what is in one of them.
  <T> JsonOut objects(String name, List<T> values, Consumer<T> fields) {
    out.writeName(name);
    out.writeStartArray();
    for (T value : values) {
      out.writeStartObject();
      fields.accept(value);
      out.writeEndObject();
    }
    out.writeEndArray();
    return this;
  }

  // Half a surrogate pair (a model's cut-off text) has no UTF-8 form.
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
