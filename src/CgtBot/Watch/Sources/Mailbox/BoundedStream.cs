namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Takes so many bytes and no more.</summary>
internal sealed class BoundedStream(Stream kept, long most) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => kept.Length;

    public override long Position { get => kept.Position; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (kept.Length + count > most)
        {
            throw new Full();
        }

        kept.Write(buffer, offset, count);
    }

    public override void Flush() => kept.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public sealed class Full : IOException;
}
