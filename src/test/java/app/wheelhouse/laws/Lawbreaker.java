package app.wheelhouse.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Breaks laws on purpose and is never run: it shows that the laws see what they forbid.
final class Lawbreaker {
  private Lawbreaker() {}

  static JavaClass imported() {
    return new ClassFileImporter().importClass(Lawbreaker.class);
  }

  static List<Object> clock() {
    return List.of(Instant.now(), LocalDate.now(ZoneId.of("UTC")), System.nanoTime());
  }

  static List<Object> place() {
    return List.of(ZoneId.systemDefault(), Locale.getDefault());
  }

  static List<Object> chance() {
    return List.of(UUID.randomUUID(), new Random(), new Random(7), Math.random());
  }

  static Object secret() {
    return new SecureRandom();
  }

  static List<Object> threads(List<String> work) {
    return List.of(
        new Thread(() -> {}),
        Executors.newCachedThreadPool(),
        CompletableFuture.runAsync(() -> {}),
        work.parallelStream());
  }

  static List<String> text(String text) {
    return List.of(
        String.format("%s", text), text.toUpperCase(), "%s".formatted(text), text.toLowerCase());
  }

  static List<Object> shuffled(List<String> texts) {
    return List.of(Set.of(1, 2), Map.of(1, 2), texts.stream().collect(Collectors.toSet()));
  }

  static List<Object> hashed() {
    return List.of(new HashMap<String, String>(), new HashSet<String>());
  }

  static List<BigDecimal> inexact(double value) {
    return List.of(new BigDecimal(value), BigDecimal.valueOf(value), BigDecimal.valueOf(7L));
  }
}
