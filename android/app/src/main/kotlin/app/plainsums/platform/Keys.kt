package app.plainsums.platform

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.plainsums.gateway.KeyHolder
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.KeyGenerator
import javax.crypto.Mac

/** Keys that never leave the phone's key store, one for each alias. */
class Keys : KeyHolder {
    private val store by lazy { KeyStore.getInstance(STORE).apply { load(null) } }

    override fun make(alias: String) = try {
        // Under a name that is there the key store would put a new key in the place of the old one.
        if (!store.containsAlias(alias)) generate(alias) else Unit
    } catch (_: GeneralSecurityException) {
        // Without a key there is no answer, and the core says so where it matters.
    } catch (_: ProviderException) {
        // As above.
    }

    private fun generate(alias: String) {
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, STORE)
        generator.init(KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN).build())
        generator.generateKey()
    }

    override fun answer(alias: String, challenge: ByteArray): ByteArray? = try {
        store.getKey(alias, null)?.let { key -> Mac.getInstance(HMAC).run { init(key); doFinal(challenge) } }
    } catch (_: GeneralSecurityException) {
        null
    } catch (_: ProviderException) {
        // What the phone's own provider throws when its key store does not answer.
        null
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val HMAC = "HmacSHA256"
    }
}
