package androidx.test.runner.intent;

/** Named by Robolectric. */
public interface IntentMonitor {
}
