package androidx.test.runner.lifecycle;

/** Named by Robolectric. */
public interface ApplicationLifecycleMonitor {
}
