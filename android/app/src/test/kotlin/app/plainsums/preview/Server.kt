package app.plainsums.preview

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URLDecoder
import java.util.concurrent.Callable
import java.util.concurrent.FutureTask
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** One answer: what kind it is, and its bytes. */
class Answer(val kind: String, val bytes: ByteArray)

/**
 * Serves this machine alone. What is asked is done by whoever calls `work`, since a window answers one thread only.
 * A page of another site cannot reach it: a name other than 127.0.0.1 is turned away.
 */
class Server(port: Int, private val answer: (String, Map<String, String>) -> Answer?) {
    private val jobs = LinkedBlockingQueue<FutureTask<Answer?>>()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0)

    val home: String get() = "http://127.0.0.1:${server.address.port}/"

    fun start() {
        server.createContext("/", ::handle)
        server.start()
    }

    fun stop() = server.stop(0)

    /** Does the next thing asked, or waits a little for it. */
    fun work() {
        jobs.poll(10, TimeUnit.MILLISECONDS)?.run()
    }

    private fun handle(exchange: HttpExchange) = exchange.use {
        val job = FutureTask(Callable { answer(exchange.requestURI.path, given(exchange)) })
        if (!allowed(exchange)) return@use send(exchange, 403, null)
        jobs.put(job)
        val made = runCatching { job.get(30, TimeUnit.SECONDS) }.onFailure { it.printStackTrace() }
        send(exchange, if (made.isFailure) 500 else if (made.getOrNull() == null) 404 else 200, made.getOrNull())
    }

    /** Only this page's own requests change anything: another site can send no header of its own here. */
    private fun allowed(exchange: HttpExchange): Boolean {
        val named = exchange.requestHeaders.getFirst("Host") == home.removePrefix("http://").removeSuffix("/")
        return named && (exchange.requestMethod == "GET" || exchange.requestHeaders.getFirst("X-Preview") == "1")
    }

    private fun given(exchange: HttpExchange): Map<String, String> {
        val changes = if (exchange.requestMethod == "POST") "&change=1" else ""
        return (exchange.requestURI.rawQuery.orEmpty() + changes).split("&").filter { "=" in it }.associate {
            it.substringBefore("=") to URLDecoder.decode(it.substringAfter("="), "UTF-8")
        }
    }

    private fun send(exchange: HttpExchange, code: Int, answer: Answer?) {
        exchange.responseHeaders.add("Content-Type", answer?.kind ?: "text/plain")
        exchange.responseHeaders.add("Cache-Control", "no-store")
        exchange.sendResponseHeaders(code, answer?.bytes?.size?.toLong()?.takeIf { it > 0 } ?: -1)
        answer?.bytes?.let(exchange.responseBody::write)
    }
}

private inline fun HttpExchange.use(work: (HttpExchange) -> Unit) = try {
    work(this)
} finally {
    close()
}
