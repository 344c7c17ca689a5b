using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PostedParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Part",
                table: "PostedCards",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Part",
                table: "PostedCards");
        }
    }
}
