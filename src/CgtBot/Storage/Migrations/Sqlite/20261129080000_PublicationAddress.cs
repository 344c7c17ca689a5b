using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PublicationAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Publications_Section_Address",
                table: "Publications",
                columns: new[] { "Section", "Address" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_Section_Address",
                table: "Publications");
        }
    }
}
