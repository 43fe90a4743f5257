package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SignatureException;
import java.util.HexFormat;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/// What web3j says of a signature.
final class Web3jOracle {
  private Web3jOracle() {}

  /// Expects that web3j signs the digest with the same numbers and finds the signer in them.
  static void check(byte[] key, String address, SignedAction signed) throws SignatureException {
    ECKeyPair pair = ECKeyPair.create(new BigInteger(1, key));
    assertThat(address).isEqualTo("0x" + Keys.getAddress(pair));
    Sign.SignatureData theirs = Sign.signMessage(bytes(signed.digest()), pair, false);
    assertThat(signed.r()).isEqualTo("0x" + HexFormat.of().formatHex(theirs.getR()));
    assertThat(signed.s()).isEqualTo("0x" + HexFormat.of().formatHex(theirs.getS()));
    assertThat(signed.v()).isEqualTo(theirs.getV()[0]);
    assertThat(recover(signed.digest(), signed)).isEqualTo(address);
  }

  /// The address that a signature names, if it is read as one of this digest.
  static String recover(String digest, SignedAction signed) throws SignatureException {
    Sign.SignatureData data =
        new Sign.SignatureData((byte) signed.v(), bytes(signed.r()), bytes(signed.s()));
    return "0x" + Keys.getAddress(Sign.signedMessageHashToKey(bytes(digest), data));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex, 2, hex.length());
  }
}
