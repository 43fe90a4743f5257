package app.wheelhouse.venue.hyperliquid.action;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;

/// Searches all that an object leads to for a secret: as bytes, as a number, as text.
final class Reachable {
  private Reachable() {}

  static boolean holds(Object root, byte[] secret) {
    BigInteger number = new BigInteger(1, secret);
    String hex = HexFormat.of().formatHex(secret);
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Object each = open.remove();
      if (!seen.add(each)) {
        continue;
      }
      boolean found =
          switch (each) {
            case BigInteger it -> it.equals(number);
            case byte[] it ->
                Arrays.equals(it, secret)
                    || new String(it, StandardCharsets.ISO_8859_1).contains(hex);
            case String it -> it.contains(hex);
            default -> false;
          };
      if (found) {
        return true;
      }
      follow(each, open);
    }
    return false;
  }

  private static void follow(Object each, Deque<Object> open) {
    Class<?> type = each.getClass();
    if (type.isArray()) {
      if (!type.getComponentType().isPrimitive()) {
        for (int i = 0; i < Array.getLength(each); i++) {
          push(Array.get(each, i), open);
        }
      }
      return;
    }
    if (type.getName().startsWith("java.")) {
      return;
    }
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !at.getName().startsWith("java.")) {
          field.setAccessible(true);
          try {
            push(field.get(Modifier.isStatic(field.getModifiers()) ? null : each), open);
          } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
          }
        }
      }
    }
  }

  private static void push(Object value, Deque<Object> open) {
    if (value != null) {
      open.add(value);
    }
  }
}
