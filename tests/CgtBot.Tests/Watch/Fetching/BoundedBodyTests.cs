using System.IO.Compression;
using CgtBot.Watch.Fetching;
using static CgtBot.Watch.Fetching.BoundedBody;

namespace CgtBot.Tests.Watch.Fetching;

public class BoundedBodyTests
{
    [Fact]
    public async Task No_more_is_taken_from_an_endless_body_than_the_bound_and_one_block()
    {
        var endless = new Endless();
        (await ReadAsync(endless, 1_000_000)).ShouldBeOfType<Reading.TooLarge>();
        endless.Given.ShouldBeLessThan(1_100_000);
    }

    [Fact]
    public async Task A_length_over_the_bound_is_believed_and_nothing_is_read()
    {
        var endless = new Endless();
        (await ReadAsync(endless, 1_000_000, length: 1_000_001)).ShouldBeOfType<Reading.TooLarge>();
        endless.Given.ShouldBe(0);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_body_comes_out_as_it_went_in(string coding)
    {
        var text = "une page comme une autre"u8.ToArray();
        (await ReadAsync(new MemoryStream(Packed(text, coding)), 1_000, coding)).ShouldBeOfType<Reading.Whole>().Bytes.ShouldBe(text);
    }

    [Fact]
    public async Task A_small_page_may_repeat_itself_as_much_as_it_likes()
    {
        var zeros = new byte[200_000];
        (await ReadAsync(new MemoryStream(Packed(zeros, "gzip")), 1_000_000, "gzip", ratio: 2)).ShouldBeOfType<Reading.Whole>().Bytes.Length.ShouldBe(zeros.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_stops_at_its_ratio_long_before_the_bound(string coding) =>
        (await ReadAsync(new MemoryStream(Packed(new byte[3_000_000], coding)), 100_000_000, coding, ratio: 100)).ShouldBeOfType<Reading.TooLarge>();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_nonsense_is_a_broken_body(string coding) =>
        (await ReadAsync(new MemoryStream([.. Enumerable.Range(0, 255).Select(i => (byte)(i * 7))]), 1_000, coding)).ShouldBeOfType<Reading.Broken>();

    [Fact]
    public async Task A_compressed_body_cut_on_the_way_gives_what_came()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);
        var packed = Packed(random, "gzip");
        var broken = (await ReadAsync(new Breaking(packed[..(packed.Length / 2)]), 1_000_000, "gzip")).ShouldBeOfType<Reading.Broken>();
        broken.Bytes.Length.ShouldBeGreaterThan(10_000);
        random.AsSpan().StartsWith(broken.Bytes).ShouldBeTrue();
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task An_unknown_or_stacked_coding_is_not_guessed(string coding) =>
        (await ReadAsync(new MemoryStream([1, 2, 3]), 1_000, coding)).ShouldBeOfType<Reading.UnknownCoding>();

    private static async Task<Reading> ReadAsync(Stream body, int bound, string? coding = null, int ratio = 1_000, long? length = null)
    {
        using var content = new StreamContent(body);
        content.Headers.ContentLength = length;
        if (coding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        }

        return await BoundedBody.ReadAsync(content, bound, ratio, default);
    }

    private static byte[] Packed(byte[] plain, string coding)
    {
        var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => packed,
        })
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }

    private sealed class Breaking(byte[] start) : MemoryStream(start)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The connection was reset.");
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
