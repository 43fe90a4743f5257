package app.wheelhouse.laws;

import java.util.List;

/// The libraries that the room table names, by the packages they bring.
enum Library {
  JDK("java", "javax.crypto", "javax.net", "javax.security", "javax.sql", "javax.xml", "jdk.net"),
  JSPECIFY("org.jspecify"),
  SLF4J("org.slf4j"),
  RESILIENCE4J("io.github.resilience4j"),
  JACKSON("tools.jackson", "com.fasterxml.jackson.annotation"),
  JOOQ("org.jooq"),
  H2("org.h2"),
  FLYWAY("org.flywaydb"),
  OKHTTP("okhttp3", "okio", "kotlin"),
  JAVA_WEBSOCKET("org.java_websocket"),
  BOUNCY_CASTLE("org.bouncycastle"),
  WEB3J("org.web3j"),
  JAVAFX("javafx"),
  CONTROLSFX("org.controlsfx", "impl.org.controlsfx"),
  ATLANTAFX("atlantafx"),
  IKONLI("org.kordamp.ikonli"),
  CHARTFX("io.fair_acc"),
  PICOCLI("picocli");

  private final List<String> packages;

  Library(String... packages) {
    this.packages = List.of(packages);
  }

  boolean has(String packageName) {
    return packages.stream()
        .anyMatch(own -> packageName.equals(own) || packageName.startsWith(own + "."));
  }
}
