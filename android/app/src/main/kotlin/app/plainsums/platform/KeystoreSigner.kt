package app.plainsums.platform

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.KeyGenerator
import javax.crypto.Mac

private const val STORE = "AndroidKeyStore"
private const val HMAC = "HmacSHA256"

/** The keys in the phone that answer a challenge. Each call may wait for a chip. */
interface KeySigner {
    /** Makes the key of that name if the phone's key store says that there is none. Never replaces one, never throws. */
    fun make(alias: String)

    /** 32 bytes, or null if the key is gone or does not answer. */
    fun answer(alias: String, challenge: ByteArray): ByteArray?

    /** True once there is no key of that name, whether or not there was one; false if the key store refuses. */
    fun delete(alias: String): Boolean
}

/** Keys that never leave the phone's key store, one for each alias. */
class KeystoreSigner : KeySigner {
    private val store by lazy { KeyStore.getInstance(STORE).apply { load(null) } }

    // Without a key there is no answer, and the core says so where it matters. Under a name that is there the key store
    // would put a new key in the place of the old one.
    override fun make(alias: String) {
        tried { if (!store.containsAlias(alias)) generate(alias) }
    }

    private fun generate(alias: String) {
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, STORE)
        generator.init(KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN).build())
        generator.generateKey()
    }

    override fun answer(alias: String, challenge: ByteArray): ByteArray? = tried {
        store.getKey(alias, null)?.let { key -> Mac.getInstance(HMAC).run { init(key); doFinal(challenge) } }
    }

    override fun delete(alias: String): Boolean = tried {
        if (store.containsAlias(alias)) store.deleteEntry(alias)
        !store.containsAlias(alias)
    } ?: false

    private fun <T> tried(ask: () -> T): T? = try {
        ask()
    } catch (_: GeneralSecurityException) {
        null
    } catch (_: ProviderException) {
        // What the phone's own provider throws when its key store does not answer.
        null
    }
}
