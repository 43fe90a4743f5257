package app.wheelhouse.venue.hyperliquid.info;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Trusts exactly whom the client trusted before, and remembers the certificate that was shown
/// last, so that a refusal can say which one it was.
public final class TlsWitness implements X509TrustManager {
  private final X509TrustManager judge;
  private volatile @Nullable X509Certificate shown;

  private TlsWitness(X509TrustManager judge) {
    this.judge = judge;
  }

  /// A witness for one host's connections; [#watching] makes the client that uses it.
  public static TlsWitness of(OkHttpClient client) {
    X509TrustManager judge = client.x509TrustManager();
    if (judge == null) {
      throw new IllegalArgumentException("The client has no trust manager");
    }
    return new TlsWitness(judge);
  }

  /// The same client with this witness in it.
  public OkHttpClient watching(OkHttpClient client) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return client.newBuilder().sslSocketFactory(context.getSocketFactory(), this).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }

  /// SHA-256 of the certificate that was shown last, as `AB:CD:…`.
  public Optional<String> fingerprint() {
    X509Certificate certificate = shown;
    if (certificate == null) {
      return Optional.empty();
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return Optional.of(HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (chain.length > 0) {
      shown = chain[0];
    }
    judge.checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
